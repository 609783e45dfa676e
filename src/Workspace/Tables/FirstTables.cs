using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tables;

/// <summary>The first step of the module's tables.</summary>
internal static class FirstTables
{
    internal static Migration Step { get; } = new("Workspace", 1, "People, cities, files, jobs, audit log", Tables + SqliteAudit, Tables + PostgresAudit);

    private const string Tables = """
        create table person (
          id TEXT not null primary key, email TEXT not null unique, name TEXT not null, language TEXT, password TEXT, is_site_administrator INTEGER not null, is_active INTEGER not null,
          created_at BIGINT not null);
        create table person_login (provider TEXT not null, subject TEXT not null, person_id TEXT not null references person (id), created_at BIGINT not null, primary key (provider, subject));
        create table one_time_token (hash TEXT not null primary key, purpose TEXT not null, person_id TEXT references person (id), created_at BIGINT not null, expires_at BIGINT not null);
        create table sign_in_attempt (id TEXT not null primary key, email TEXT not null, address TEXT, at BIGINT not null);
        create index sign_in_attempt_email on sign_in_attempt (email, at);
        create table session (
          id TEXT not null primary key, hash TEXT not null unique, person_id TEXT not null references person (id), started_at BIGINT not null, seen_at BIGINT not null, expires_at BIGINT not null,
          address TEXT, agent TEXT);
        create index session_person on session (person_id);
        create table access_token (
          id TEXT not null primary key, hash TEXT not null unique, person_id TEXT not null references person (id), name TEXT not null, scopes INTEGER not null, created_at BIGINT not null,
          expires_at BIGINT, seen_at BIGINT);
        create index access_token_person on access_token (person_id);

        create table organisation (id TEXT not null primary key, slug TEXT not null unique, name_en TEXT not null, name_zh TEXT not null, created_at BIGINT not null);
        create table city (
          id TEXT not null primary key, slug TEXT not null unique, name_en TEXT not null, name_zh TEXT not null, country TEXT, organisation_id TEXT references organisation (id),
          is_public INTEGER not null, is_archived INTEGER not null, created_at BIGINT not null);
        create table city_role (city_id TEXT not null references city (id), person_id TEXT not null references person (id), role TEXT not null, granted_at BIGINT not null, primary key (city_id, person_id));
        create index city_role_person on city_role (person_id);
        create table organisation_role (
          organisation_id TEXT not null references organisation (id), person_id TEXT not null references person (id), role TEXT not null, granted_at BIGINT not null,
          primary key (organisation_id, person_id));
        create index organisation_role_person on organisation_role (person_id);

        create table city_file (
          city_id TEXT not null references city (id), path TEXT not null, version INTEGER not null, sha256 TEXT not null, bytes BIGINT not null, licence TEXT, source TEXT, note TEXT,
          by_id TEXT, by_name TEXT not null, at BIGINT not null, is_deleted INTEGER not null, primary key (city_id, path, version));
        create index city_file_sha256 on city_file (sha256);
        create table upload (
          id TEXT not null primary key, city_id TEXT not null references city (id), person_id TEXT not null references person (id), path TEXT not null, bytes BIGINT not null, sha256 TEXT,
          licence TEXT, source TEXT, note TEXT, created_at BIGINT not null, expires_at BIGINT not null);

        create table job (
          id TEXT not null primary key, kind TEXT not null, title_en TEXT not null, title_zh TEXT not null, city_id TEXT references city (id), arguments TEXT not null, key_text TEXT,
          priority INTEGER not null, state TEXT not null, progress DOUBLE PRECISION not null, doing_en TEXT, doing_zh TEXT, attempt INTEGER not null, attempts INTEGER not null,
          is_cancel_asked INTEGER not null, worker TEXT, lease_hash TEXT, lease_until BIGINT, result TEXT, error_en TEXT, error_zh TEXT, by_id TEXT, by_name TEXT not null,
          created_at BIGINT not null, started_at BIGINT, finished_at BIGINT, revision BIGINT not null);
        create index job_state on job (state, priority, created_at);
        create index job_city on job (city_id, created_at);
        create unique index job_key on job (key_text) where key_text is not null and state in ('queued', 'running');
        create table job_line (
          job_id TEXT not null references job (id), number BIGINT not null, at BIGINT not null, level TEXT not null, text_en TEXT not null, text_zh TEXT not null, primary key (job_id, number));

        create table setting (name TEXT not null primary key, value TEXT not null, changed_at BIGINT not null);

        create table audit (
          number BIGINT not null primary key, at BIGINT not null, person_id TEXT, person_name TEXT not null, address TEXT, means TEXT, city_id TEXT, action TEXT not null, subject TEXT not null,
          detail TEXT not null, previous TEXT not null, hash TEXT not null unique);
        create index audit_city on audit (city_id, number);
        create index audit_person on audit (person_id, number);

        """;

    // Nobody edits the log, by SQL neither: a line joins at the end, with the hash of the one before it, and stays.
    private const string SqliteAudit = """
        create trigger audit_not_changed before update on audit begin select raise(abort, 'the audit log cannot be changed'); end;
        create trigger audit_not_deleted before delete on audit begin select raise(abort, 'the audit log cannot be changed'); end;
        create trigger audit_at_the_end before insert on audit
        when new.number <> coalesce((select max(number) from audit), 0) + 1 or new.previous <> coalesce((select hash from audit order by number desc limit 1), '')
        or exists (select 1 from audit where hash = new.hash)
        begin select raise(abort, 'the audit log grows at its end only'); end;
        """;

    private const string PostgresAudit = """
        create function audit_not_changed() returns trigger language plpgsql as $$ begin raise exception 'the audit log cannot be changed'; end $$;
        create function audit_at_the_end() returns trigger language plpgsql as $$ begin
          if new.number <> coalesce((select max(number) from audit), 0) + 1 or new.previous <> coalesce((select hash from audit order by number desc limit 1), '') then
            raise exception 'the audit log grows at its end only';
          end if;
          return new;
        end $$;
        create trigger audit_not_changed before update or delete on audit for each row execute function audit_not_changed();
        create trigger audit_not_emptied before truncate on audit for each statement execute function audit_not_changed();
        create trigger audit_at_the_end before insert on audit for each row execute function audit_at_the_end();
        """;
}
