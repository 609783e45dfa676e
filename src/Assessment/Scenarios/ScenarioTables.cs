using Hedgerow.Storage;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>The table of scenarios.</summary>
internal static class ScenarioTables
{
    internal static Migration Step { get; } = Migration.Same("Assessment", 2, "Scenarios", """
        create table scenario (
          id TEXT not null primary key, city_id TEXT not null references city (id), name_en TEXT not null, name_zh TEXT not null, note TEXT not null, edition TEXT not null, year INTEGER not null,
          edits TEXT not null, version INTEGER not null, outcome TEXT, outcome_version INTEGER, outcome_state TEXT, handed_at BIGINT, by_id TEXT, by_name TEXT not null, made_at BIGINT not null,
          changed_at BIGINT not null);
        create index scenario_city on scenario (city_id, changed_at);
        """);
}
