-- A ledger of assertions: a delivery states prices, nothing is ever changed or deleted once the
-- delivery is settled. What holds on a day, and what was known on a day, is derived when read.

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name VARCHAR(4000) NOT NULL
);

-- seen_on: the list's own date, else the business date.  recorded_on: the business date.
-- supersedes: an earlier reading of the same file, which this one replaces.
-- reading_digest: of whatever else the reading depended on, such as the mapping.
-- first_offer, last_point: the first offer it may have brought, the last point on record after it.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  name VARCHAR(4000) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  source_id INTEGER,
  sha256 CHAR(64) NOT NULL,
  byte_count BIGINT NOT NULL,
  reading_digest VARCHAR(64) NOT NULL,
  list_date DATE,
  seen_on DATE NOT NULL,
  recorded_on DATE NOT NULL,
  supersedes INTEGER,
  state VARCHAR(10) NOT NULL,
  first_offer INTEGER NOT NULL,
  last_point INTEGER NOT NULL,
  row_count BIGINT NOT NULL,
  cell_count BIGINT NOT NULL,
  read_count BIGINT NOT NULL,
  held_count BIGINT NOT NULL,
  missing_count BIGINT NOT NULL,
  quote_count BIGINT NOT NULL,
  new_count BIGINT NOT NULL,
  seen_count BIGINT NOT NULL,
  corrected_count BIGINT NOT NULL,
  withheld_count BIGINT NOT NULL,
  offers_before BIGINT NOT NULL,
  offers_lost BIGINT NOT NULL,
  CONSTRAINT delivery_source FOREIGN KEY (source_id) REFERENCES source (id)
);

CREATE TABLE delivery_column (
  delivery_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  text VARCHAR(4000) NOT NULL,
  PRIMARY KEY (delivery_id, number)
);

CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL,
  vendor VARCHAR(4000) NOT NULL,
  model VARCHAR(4000) NOT NULL,
  service VARCHAR(20) NOT NULL,
  conditions VARCHAR(32000) NOT NULL,
  model_class VARCHAR(40)
);

-- delivery_id: which delivery put it on record.  stated_in: in whose file it stands; another one
-- where a late list broke the run of a price, which then begins anew after it.
-- last_seen: null while the newest list of the source still states it.
CREATE TABLE price_point (
  offer_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  meter VARCHAR(20) NOT NULL,
  effective_from DATE NOT NULL,
  phase VARCHAR(6) NOT NULL,
  delivery_id INTEGER NOT NULL,
  stated_in INTEGER NOT NULL,
  amount DECIMAL(38, 18) NOT NULL,
  currency CHAR(3) NOT NULL,
  per VARCHAR(200) NOT NULL,
  line BIGINT NOT NULL,
  column_number INTEGER NOT NULL,
  text VARCHAR(4000) NOT NULL,
  reference VARCHAR(4000),
  last_seen DATE,
  PRIMARY KEY (offer_id, id)
);

-- A second number for the same offer, meter, date and phase. Which of the two holds is derived.
CREATE TABLE correction (
  offer_id INTEGER NOT NULL,
  point_id INTEGER NOT NULL,
  other_point_id INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL,
  PRIMARY KEY (offer_id, point_id)
);

-- delivery_id: null for a file that never became a delivery, such as a symbolic link.
CREATE TABLE held_cell (
  id INTEGER PRIMARY KEY,
  delivery_id INTEGER,
  recorded_on DATE NOT NULL,
  file VARCHAR(4000) NOT NULL,
  line BIGINT NOT NULL,
  column_text VARCHAR(4000) NOT NULL,
  text VARCHAR(4000) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  evidence VARCHAR(32000) NOT NULL,
  suggestion VARCHAR(4000) NOT NULL
);
CREATE INDEX held_cell_delivery ON held_cell (delivery_id);

CREATE TABLE rate (
  currency CHAR(3) NOT NULL,
  rate_date DATE NOT NULL,
  delivery_id INTEGER NOT NULL,
  yuan DECIMAL(38, 18) NOT NULL,
  source VARCHAR(4000) NOT NULL,
  PRIMARY KEY (currency, rate_date, delivery_id)
);

-- compared: off (figure is a fraction) or one_over (figure is a divisor).
CREATE TABLE claim (
  delivery_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  vendor VARCHAR(4000) NOT NULL,
  model VARCHAR(4000) NOT NULL,
  claim_date DATE NOT NULL,
  sentence VARCHAR(32000) NOT NULL,
  compared VARCHAR(10) NOT NULL,
  figure DECIMAL(38, 18) NOT NULL,
  compared_to VARCHAR(4000) NOT NULL,
  scope VARCHAR(40),
  line BIGINT NOT NULL,
  column_text VARCHAR(4000) NOT NULL,
  text VARCHAR(32000) NOT NULL,
  PRIMARY KEY (delivery_id, number)
);
