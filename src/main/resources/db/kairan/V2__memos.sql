-- Private memos: a stream of its own for each seat and document.
CREATE TABLE memo (
  meeting TEXT NOT NULL,
  seat TEXT NOT NULL,
  document TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  command TEXT NOT NULL,
  stroke TEXT, -- the stroke that this change drew; null where it erased or restored
  change TEXT NOT NULL,
  PRIMARY KEY (meeting, seat, document, sequence),
  UNIQUE (meeting, seat, command),
  UNIQUE (meeting, seat, document, stroke)
) STRICT;
