import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { APPLICATION_ID, NEWEST_VERSION } from '../../main/database/migrate.ts';
import { addDays } from '../../shared/month.ts';
