-- listed_on: the newest list that names the offer without a price that can be read: held, or blank.
-- It is not withdrawn then.
ALTER TABLE offer ADD COLUMN listed_on DATE;
