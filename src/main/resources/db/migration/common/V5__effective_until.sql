-- effective_until: the last day of the price, as the list states it; null where it states none.
ALTER TABLE price_point ADD COLUMN effective_until DATE;
