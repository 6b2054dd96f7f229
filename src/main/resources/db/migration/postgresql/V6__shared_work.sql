-- What hosts that share a night send each other. Empty between two runs.

-- Files in pieces, compressed. sha256: of the bytes that are sent.
CREATE TABLE shared_file (
  sha256 CHAR(64) NOT NULL,
  piece INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (sha256, piece)
);

-- What a list was read as, in pages of records. reading: of the list's bytes and name, of whatever
-- else the reading depended on, and of the program that read it. Page 0 says what kind of list it is.
CREATE TABLE shared_reading (
  reading CHAR(64) NOT NULL,
  page INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (reading, page)
);

-- The channel of Spring Integration 7.1, as that project publishes it.
CREATE SEQUENCE INT_MESSAGE_SEQ START WITH 1 INCREMENT BY 1 NO CYCLE;

CREATE TABLE INT_CHANNEL_MESSAGE (
  MESSAGE_ID CHAR(36) NOT NULL,
  GROUP_KEY CHAR(36) NOT NULL,
  CREATED_DATE BIGINT NOT NULL,
  MESSAGE_PRIORITY BIGINT,
  MESSAGE_SEQUENCE BIGINT NOT NULL DEFAULT nextval('INT_MESSAGE_SEQ'),
  MESSAGE_CONTENT BYTEA,
  REGION VARCHAR(100) NOT NULL,
  constraint INT_CHANNEL_MESSAGE_PK primary key (REGION, GROUP_KEY, CREATED_DATE, MESSAGE_SEQUENCE)
);

CREATE INDEX INT_CHANNEL_MSG_DELETE_IDX ON INT_CHANNEL_MESSAGE (REGION, GROUP_KEY, MESSAGE_ID);
