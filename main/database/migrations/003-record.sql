-- How a person was rated for a year of work.
CREATE TABLE rating (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person,
  year INTEGER NOT NULL CHECK (year BETWEEN 1950 AND 2199),
  level TEXT NOT NULL CHECK (level IN ('excellent', 'good', 'fulfilled', 'failed')),
  UNIQUE (person_id, year)
) STRICT;

-- An initiative or study of a person, with its recognition where there is one.
CREATE TABLE initiative (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person,
  year INTEGER NOT NULL CHECK (year BETWEEN 1950 AND 2199),
  name TEXT NOT NULL CHECK (name <> ''),
  decision_number TEXT NOT NULL,
  decision_date TEXT CHECK (date(decision_date) IS decision_date),
  issuer TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_person ON initiative (person_id);

-- A time in which a person was under discipline or under verification; without an end it goes on.
CREATE TABLE restriction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL CHECK (kind IN ('discipline', 'verification')),
  started_on TEXT NOT NULL CHECK (date(started_on) IS started_on),
  ended_on TEXT CHECK (date(ended_on) IS ended_on AND ended_on >= started_on),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX restriction_person ON restriction (person_id);
