-- How far each meeting's journal goes, written with every append: without it a lost end could not be told.
CREATE TABLE journal_head (
  meeting TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO journal_head (meeting, sequence, hash)
  SELECT meeting, sequence, hash FROM record AS r
  WHERE sequence = (SELECT max(sequence) FROM record WHERE meeting = r.meeting);
