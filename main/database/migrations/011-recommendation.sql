-- What departments asked for at the end of the year before and nobody has answered yet.
CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  department_id INTEGER NOT NULL REFERENCES department,
  -- Of the report that says it.
  month TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;
CREATE INDEX recommendation_movement ON recommendation (movement_id);
CREATE INDEX recommendation_department ON recommendation (department_id);
