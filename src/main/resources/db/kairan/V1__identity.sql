-- Who may come in: accounts and their sessions, the first administrator's secret, seats' sessions, the audit trail.
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account_session (
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL
) STRICT;

-- At most one row: the hash of the secret that makes the first administrator.
CREATE TABLE set_up (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  secret_hash TEXT NOT NULL
) STRICT;

CREATE TABLE seat_session (
  token_hash TEXT PRIMARY KEY,
  municipality TEXT NOT NULL,
  meeting TEXT NOT NULL,
  seat TEXT NOT NULL,
  generation INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX seat_session_of ON seat_session (meeting, seat);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  came_from TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
