-- What a department gives points for, if it wants any. Gone with the content or the indicator it is about.
CREATE TABLE point_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('mark', 'praise', 'criticism', 'indicator')),
  content_id INTEGER REFERENCES content ON DELETE CASCADE,
  mark TEXT NOT NULL CHECK (mark IN ('', 'good', 'fair', 'poor')),
  indicator_id INTEGER REFERENCES indicator ON DELETE CASCADE,
  is_per_head INTEGER NOT NULL CHECK (is_per_head IN (0, 1)),
  tenths INTEGER NOT NULL CHECK (tenths <> 0 AND tenths BETWEEN -10000 AND 10000),
  CHECK ((mark <> '') = (kind = 'mark')),
  CHECK (content_id IS NULL OR kind = 'mark'),
  CHECK ((indicator_id IS NOT NULL) = (kind = 'indicator')),
  CHECK (is_per_head = 0 OR kind = 'indicator')
) STRICT;
CREATE INDEX point_rule_movement ON point_rule (movement_id);
CREATE INDEX point_rule_content ON point_rule (content_id);
CREATE INDEX point_rule_indicator ON point_rule (indicator_id);
