-- What the gate found in a file, as the JSON of io.kairan.wire.GateReport, in place of three words.
ALTER TABLE paper ADD COLUMN report TEXT NOT NULL
  DEFAULT '{"repaired":false,"activeContent":[],"substitutedFonts":[]}';
UPDATE paper SET report =
  '{"repaired":' || CASE WHEN notes LIKE '%repaired%' THEN 'true' ELSE 'false' END ||
  ',"activeContent":' || CASE WHEN notes LIKE '%activeContent%' THEN '["otherAction"]' ELSE '[]' END ||
  ',"substitutedFonts":' || CASE WHEN notes LIKE '%fontsSubstituted%' THEN '["?"]' ELSE '[]' END || '}';
ALTER TABLE paper DROP COLUMN notes;
