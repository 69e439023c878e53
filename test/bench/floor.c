/*
 * What SQLite alone takes, called from C: built with the sqlite3.c and the settings of the driver itself. Reads a script
 * from standard input, a line each, fields parted by tabs:
 *   S <sql>               prepares a statement; they are numbered from 0
 *   R <number> <value…>   runs one with these values bound (i12 a number, tabc a text, n nothing), reading all its rows
 *   T                     a round begins here, or ends; for each that ended its milliseconds are printed
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "sqlite3.h"

#define MOST_STATEMENTS 64
#define LONGEST_LINE 65536

static sqlite3 *db;

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static void check(int code, int wanted) {
  if (code == wanted) return;
  fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(db));
  exit(1);
}

static void bind(sqlite3_stmt *statement, int at, const char *field) {
  if (field[0] == 'i') sqlite3_bind_int64(statement, at, strtoll(field + 1, NULL, 10));
  else if (field[0] == 't') sqlite3_bind_text(statement, at, field + 1, -1, SQLITE_STATIC);
  else sqlite3_bind_null(statement, at);
}

/* Every column is read, as a reader would; their sum keeps the compiler from leaving it out. */
static long long run(sqlite3_stmt *statement) {
  long long sum = 0;
  int code, columns = sqlite3_column_count(statement);
  while ((code = sqlite3_step(statement)) == SQLITE_ROW)
    for (int at = 0; at < columns; at += 1)
      sum += sqlite3_column_type(statement, at) == SQLITE_TEXT ? *sqlite3_column_text(statement, at)
                                                               : sqlite3_column_int64(statement, at);
  check(code, SQLITE_DONE);
  sqlite3_reset(statement);
  return sum;
}

int main(int count, char **words) {
  static char line[LONGEST_LINE];
  static sqlite3_stmt *statements[MOST_STATEMENTS];
  int prepared = 0, is_timed = 0;
  long long sum = 0;
  double begun = 0;
  if (count != 2) return 2;
  check(sqlite3_open(words[1], &db), SQLITE_OK);
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == 'S') {
      if (prepared == MOST_STATEMENTS) return 2;
      check(sqlite3_prepare_v2(db, line + 2, -1, &statements[prepared], NULL), SQLITE_OK);
      prepared += 1;
    } else if (line[0] == 'R') {
      char *rest, *field = strtok_r(line + 2, "\t", &rest);
      sqlite3_stmt *statement = statements[atoi(field)];
      for (int at = 1; (field = strtok_r(NULL, "\t", &rest)); at += 1) bind(statement, at, field);
      sum += run(statement);
    } else {
      if (is_timed) printf("%.4f\n", now() - begun);
      is_timed = !is_timed;
      begun = now();
    }
  }
  fprintf(stderr, "%lld\n", sum);
  return 0;
}
