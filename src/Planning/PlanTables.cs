using Hedgerow.Storage;

namespace Hedgerow.Planning;

/// <summary>The steps of this module's tables: plans and their versions.</summary>
public static class PlanTables
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        Migration.Same("Planning", 1, "Plans and their versions", """
            create table plan_document (
              id TEXT not null primary key, city_id TEXT not null references city (id), code TEXT not null, title_en TEXT not null, title_zh TEXT not null, number INTEGER not null, is_public INTEGER not null,
              by_name TEXT not null, made_at BIGINT not null, changed_at BIGINT not null);
            create index plan_document_city on plan_document (city_id, changed_at);
            create table plan_version (
              plan_id TEXT not null references plan_document (id), number INTEGER not null, version TEXT not null, content TEXT not null, action TEXT not null, note TEXT not null, by_id TEXT, by_name TEXT not null,
              made_at BIGINT not null, document TEXT not null, primary key (plan_id, number));
            """),
    ];
}
