-- What happened in every meeting of a municipality: one row for each event, never changed.
CREATE TABLE record (
  meeting TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  json TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (meeting, sequence)
) STRICT;

-- The life of this file. Restoring or cutting a journal replaces it; a restart does not.
CREATE TABLE journal_life (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  epoch TEXT NOT NULL
) STRICT;

INSERT INTO journal_life (only_one, epoch) VALUES (1, lower(hex(randomblob(16))));
