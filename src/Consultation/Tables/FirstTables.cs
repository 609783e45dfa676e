using Hedgerow.Storage;

namespace Hedgerow.Consultation.Tables;

/// <summary>
/// The first step of the module's tables. Participation and responses have nothing in common but the consultation and the round: no key, no time, no number that grows. In SQLite they have no hidden row
/// number either: rows lie in the order of keys that are random.
/// </summary>
internal static class FirstTables
{
    internal static Migration Step { get; } = new("Consultation", 1, "Consultations, rounds, invitations, participation, responses, editions", Sqlite + SqliteReleased, Postgres + PostgresReleased);

    private const string Sqlite = Begin + """
        create table consult_invitation (
          id TEXT not null primary key, consultation_id TEXT not null references consult_consultation (id), name TEXT not null, email TEXT, is_withdrawn INTEGER not null) without rowid;
        create table consult_link (
          hash TEXT not null primary key, invitation_id TEXT not null references consult_invitation (id), round_number INTEGER) without rowid;
        create table consult_participation (
          consultation_id TEXT not null, round_number INTEGER not null, invitation_id TEXT not null references consult_invitation (id), is_done INTEGER not null,
          primary key (consultation_id, round_number, invitation_id)) without rowid;
        create table consult_response (
          consultation_id TEXT not null references consult_consultation (id), round_number INTEGER not null, response_key TEXT not null, is_sent INTEGER not null, answers TEXT not null,
          primary key (consultation_id, round_number, response_key)) without rowid;
        """ + End;

    private const string Postgres = Begin + """
        create table consult_invitation (
          id TEXT not null primary key, consultation_id TEXT not null references consult_consultation (id), name TEXT not null, email TEXT, is_withdrawn INTEGER not null);
        create table consult_link (
          hash TEXT not null primary key, invitation_id TEXT not null references consult_invitation (id), round_number INTEGER);
        create table consult_participation (
          consultation_id TEXT not null, round_number INTEGER not null, invitation_id TEXT not null references consult_invitation (id), is_done INTEGER not null,
          primary key (consultation_id, round_number, invitation_id));
        create table consult_response (
          consultation_id TEXT not null references consult_consultation (id), round_number INTEGER not null, response_key TEXT not null, is_sent INTEGER not null, answers TEXT not null,
          primary key (consultation_id, round_number, response_key));
        """ + End;

    private const string Begin = """
        create table consult_consultation (
          id TEXT not null primary key, city_id TEXT references city (id), organisation_id TEXT references organisation (id), title_en TEXT not null, title_zh TEXT not null, questionnaire TEXT not null,
          rule TEXT not null, is_linked INTEGER not null, door TEXT not null, is_finished INTEGER not null, made_at BIGINT not null, by_name TEXT not null, revision BIGINT not null);
        create index consult_consultation_city on consult_consultation (city_id, made_at);
        create index consult_consultation_organisation on consult_consultation (organisation_id, made_at);
        create table consult_round (
          consultation_id TEXT not null references consult_consultation (id), number INTEGER not null, opened_on TEXT not null, closes_on TEXT not null, closed_on TEXT, invited INTEGER not null,
          responses INTEGER, feedback TEXT, primary key (consultation_id, number));

        """;

    private const string End = """

        create index consult_invitation_consultation on consult_invitation (consultation_id);
        create index consult_link_invitation on consult_link (invitation_id);
        create table consult_edition (
          id TEXT not null primary key, edition TEXT not null unique, base TEXT not null, consultation_id TEXT references consult_consultation (id), city_id TEXT references city (id),
          organisation_id TEXT references organisation (id), base_text TEXT not null, yaml TEXT not null, record TEXT not null, is_released INTEGER not null, version TEXT, citation TEXT, released_on TEXT,
          made_at BIGINT not null, by_name TEXT not null, revision BIGINT not null);

        """;

    // A released edition is a published text: nothing changes or removes it, by SQL neither.
    private const string SqliteReleased = """
        create trigger consult_edition_not_changed before update on consult_edition when old.is_released = 1 begin select raise(abort, 'a released edition cannot be changed'); end;
        create trigger consult_edition_not_deleted before delete on consult_edition when old.is_released = 1 begin select raise(abort, 'a released edition cannot be changed'); end;
        """;

    private const string PostgresReleased = """
        create function consult_edition_not_changed() returns trigger language plpgsql as $$ begin
          if old.is_released = 1 then raise exception 'a released edition cannot be changed'; end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;
        create trigger consult_edition_not_changed before update or delete on consult_edition for each row execute function consult_edition_not_changed();
        """;
}
