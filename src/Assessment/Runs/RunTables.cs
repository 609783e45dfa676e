using Hedgerow.Storage;

namespace Hedgerow.Assessment.Runs;

/// <summary>The tables of runs and of shared links.</summary>
internal static class RunTables
{
    internal static Migration Step { get; } = Migration.Same("Assessment", 1, "Runs, shared links", """
        create table assessment_run (
          id TEXT not null primary key, city_id TEXT not null references city (id), edition TEXT not null, year INTEGER not null, made_at BIGINT not null, job_id TEXT, by_name TEXT not null,
          state TEXT not null, files TEXT not null, total TEXT not null, is_public INTEGER not null);
        create index assessment_run_city on assessment_run (city_id, made_at);
        create index assessment_run_edition on assessment_run (edition, is_public, made_at);
        create table shared_link (
          id TEXT not null primary key, hash TEXT not null unique, city_id TEXT not null references city (id), kind TEXT not null, subject TEXT not null, name TEXT not null, made_at BIGINT not null,
          by_name TEXT not null, withdrawn_at BIGINT);
        create index shared_link_subject on shared_link (kind, subject);
        """);
}
