-- opening: the prices that the list which brought the offer states of it, in one text; null where
-- they stand in price_point, as all prices do that were put on record later.
ALTER TABLE offer ADD COLUMN opening VARCHAR(32000);
