using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>The audit log: lines join at its end and stay. The database refuses to change them; the chain of hashes shows where somebody went around it.</summary>
public sealed class AuditLog
{
    private const string Columns = "number, at, person_id, person_name, address, means, city_id, action, subject, detail, previous, hash";

    private readonly Ground ground;

    internal AuditLog(Ground ground) => this.ground = ground;

    /// <summary>Adds a line within the transaction that makes the change, so that neither is kept without the other.</summary>
    /// <param name="work">The writing transaction.</param>
    /// <param name="by">Who.</param>
    /// <param name="action">What was done: "scenario.add" ...</param>
    /// <param name="subject">To what.</param>
    /// <param name="cityId">In which city, or null.</param>
    /// <param name="detail">More, by names; never a secret.</param>
    /// <returns>The line.</returns>
    public AuditEntry Add(Transaction work, Actor by, string action, string subject, string? cityId = null, IReadOnlyDictionary<string, string?>? detail = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(by);
        work.Lock("audit");
        var last = work.One($"select number, hash from audit order by number desc limit 1", row => Tuple.Create(row.Number("number"), row.Text("hash")));
        var entry = new AuditEntry((last?.Item1 ?? 0) + 1, ground.Now, by, cityId, action, subject, JsonSerializer.Serialize(detail ?? new Dictionary<string, string?>(), Json.Plain), last?.Item2 ?? "", "");
        entry = entry with { Hash = HashOf(entry) };
        work.Run($"""
            insert into audit (number, at, person_id, person_name, address, means, city_id, action, subject, detail, previous, hash)
            values ({entry.Number}, {entry.At}, {by.PersonId}, {by.Name}, {by.Address}, {by.Means}, {cityId}, {action}, {subject}, {entry.Detail}, {entry.Previous}, {entry.Hash})
            """);
        return entry;
    }

    /// <summary>Adds a line on its own.</summary>
    /// <param name="by">Who.</param>
    /// <param name="action">What was done.</param>
    /// <param name="subject">To what.</param>
    /// <param name="cityId">In which city, or null.</param>
    /// <param name="detail">More, by names; never a secret.</param>
    /// <returns>The line.</returns>
    public AuditEntry Add(Actor by, string action, string subject, string? cityId = null, IReadOnlyDictionary<string, string?>? detail = null) =>
        ground.Database.Write(work => Add(work, by, action, subject, cityId, detail));

    /// <summary>Lines, the newest first.</summary>
    /// <param name="cityId">Of one city, or null for all.</param>
    /// <param name="personId">Of one person, or null for all.</param>
    /// <param name="before">Only lines before this number: the last one of the page before.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The lines.</returns>
    public IReadOnlyList<AuditEntry> List(string? cityId = null, string? personId = null, long? before = null, int limit = 100)
    {
        var city = cityId is null ? Sql.Empty : (Sql)$"and city_id = {cityId}";
        var person = personId is null ? Sql.Empty : (Sql)$"and person_id = {personId}";
        return ground.Database.Read(work => work.All($"select {Sql.Text(Columns)} from audit where number < {before ?? long.MaxValue} {city} {person} order by number desc limit {limit}", Read));
    }

    /// <summary>Goes through the whole log and checks that every line is as it was written and none is missing.</summary>
    /// <returns>What was found.</returns>
    public AuditCheck Verify() => ground.Database.Snapshot(work =>
    {
        long count = 0;
        long? broken = null;
        var head = "";
        work.Each($"select {Sql.Text(Columns)} from audit order by number", row =>
        {
            var entry = Read(row);
            count++;
            if (broken is null && (entry.Number != count || entry.Previous != head || entry.Hash != HashOf(entry)))
            {
                broken = entry.Number;
            }

            head = entry.Hash;
        });
        return new AuditCheck(count, head, broken);
    });

    internal static void AddRestored(Transaction work, TimeProvider clock, string action, string id, DateTimeOffset made) => new AuditLog(new Ground(work.Database, "", clock, 0, new OfficeLimits()))
        .Add(work, Actor.Program, action, id, detail: Texts.Detail(("made", made.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>SHA-256 over the line's fields, each with its length before it, and the hash of the line before.</summary>
    internal static string HashOf(AuditEntry entry)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Number(entry.Number);
        Number(entry.At.ToUnixTimeMilliseconds());
        foreach (var text in (string?[])[entry.By.PersonId, entry.By.Name, entry.By.Address, entry.By.Means, entry.CityId, entry.Action, entry.Subject, entry.Detail, entry.Previous])
        {
            // Absent is told from empty.
            Number(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
            sum.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());

        void Number(long number)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, number);
            sum.AppendData(bytes);
        }
    }

    private static AuditEntry Read(Row row) => new(
        row.Number("number"), row.Time("at"), new Actor(row.TextOrNull("person_id"), row.Text("person_name"), row.TextOrNull("address"), row.TextOrNull("means")), row.TextOrNull("city_id"),
        row.Text("action"), row.Text("subject"), row.Text("detail"), row.Text("previous"), row.Text("hash"));
}
