-- How many prices or rates a delivery put on record, and their checksum; null for deliveries of
-- before.
ALTER TABLE delivery ADD COLUMN content_count BIGINT;
ALTER TABLE delivery ADD COLUMN content_sum BIGINT;
