-- What is known of each uploaded document beside the events of its meeting.
CREATE TABLE paper (
  meeting TEXT NOT NULL,
  document TEXT NOT NULL,
  content TEXT NOT NULL, -- SHA-256 of the original, its name in documents/originals
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  notes TEXT NOT NULL, -- JSON array of keys of the message catalogue
  PRIMARY KEY (meeting, document)
) STRICT, WITHOUT ROWID;
