using System.Text;
using Hedgerow.Databases;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using Xunit;

namespace Hedgerow.Consultation.Tests.Rounds;

/// <summary>
/// Whoever has the whole database file, its log, a backup and the audit log tries to say who wrote which answers. Guessing gives one right match in the mean, however many people there are (a permutation
/// by chance has one fixed point, with variance one). The same attacks on tables that are written as one would without thinking find nearly everybody: they are real attacks.
/// </summary>
public sealed class PrivacyTests
{
    private const int People = 26;
    private const int Sending = 20;
    private const int Repeats = 12;

    [Fact]
    public void The_whole_file_with_log_backup_and_audit_matches_no_better_than_chance()
    {
        var right = new Dictionary<string, int>();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            using var office = new TestOffice(Dialect.Sqlite);
            // In every second consultation somebody looks while marks wait, and the log holds what came since the last ones were written.
            var sending = repeat % 2 == 0 ? Sending : Sending - 2;
            var (truth, consultation) = Consulted(office, seed: repeat, sending);
            var done = Done(office.Office.Database, consultation);
            Assert.Equal(sending / 5 * 5, done.Count);
            Attack.All(Files(office), [.. truth.Values], done, Answers(office.Office.Database)).ForEach(guess => Count(right, guess, truth));
        }

        // Twelve consultations: chance gives 12 right matches with a deviation of 3.5; five deviations above it would be a leak.
        Assert.All(right, pair => Assert.True(pair.Value <= Repeats + (5 * Math.Sqrt(Repeats)), $"{pair.Key}: {pair.Value} right matches in {Repeats} consultations of {Sending} people"));
        Assert.True(right.Count >= 8);
    }

    [Fact]
    public void The_same_attack_finds_nearly_everybody_in_tables_that_were_written_without_thinking()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var (truth, _) = Naive(office);
        var right = new Dictionary<string, int>();
        Attack.All(Files(office), [.. truth.Values], [.. truth.Keys], new Dictionary<string, int>()).ForEach(guess => Count(right, guess, truth));

        Assert.True(right.Values.Max() >= Sending * 3 / 4, $"the best attack found {right.Values.Max()} of {Sending}");
    }

    [Theory]
    [OnPostgres]
    public void Row_versions_and_places_of_PostgreSQL_match_no_better_than_chance(Dialect dialect)
    {
        var right = 0;
        for (var repeat = 0; repeat < 3; repeat++)
        {
            using var office = new TestOffice(dialect);
            var (truth, consultation) = Consulted(office, seed: 100 + repeat);
            var (keys, people, versions) = office.Office.Database.Read(work => (
                work.All($"select response_key from consult_response where consultation_id = {consultation} order by xmin::text::bigint, ctid", row => row.Text("response_key")),
                work.All($"select invitation_id from consult_participation where consultation_id = {consultation} and is_done = 1 order by xmin::text::bigint, ctid", row => row.Text("invitation_id")),
                work.Number($"select count(distinct xmin::text) from (select xmin from consult_response where consultation_id = {consultation} union all select xmin from consult_participation where consultation_id = {consultation}) v")));
            Assert.Equal(1, versions);
            right += people.Zip(keys).Count(pair => truth[pair.First] == pair.Second);
        }

        Assert.True(right <= 3 + (5 * Math.Sqrt(3)), $"{right} right matches");
    }

    [Fact]
    public void No_act_of_an_expert_stands_in_the_audit_log_and_no_secret_in_any_file()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 12);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var before = office.Office.Audit.List().Count;
        var secrets = invited.Select(_ => ExpertRoom.NewSecret()).ToList();
        for (var i = 0; i < invited.Count; i++)
        {
            office.Room.Keep(consultation.Id, office.Room.Enter(invited[i].Secret)!.Door, secrets[i], TestOffice.Answers("keep", 2));
            office.Room.Send(invited[i].Secret, secrets[i], TestOffice.Answers("keep", 2));
        }

        Assert.Equal(before, office.Office.Audit.List().Count);
        var all = string.Concat(Files(office).Select(file => Encoding.Latin1.GetString(file.Bytes)));
        Assert.All(secrets.Concat(invited.Select(one => one.Secret)), secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.All(invited, one => Assert.DoesNotContain(one.Secret, one.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void The_two_tables_share_nothing_but_consultation_and_round(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        string[] Columns(string table) => office.Office.Database.Read(work => dialect == Dialect.Sqlite
            ? work.All($"select name from pragma_table_info({table})", row => row.Text("name"))
            : work.All($"select column_name as name from information_schema.columns where table_name = {table} and table_schema = current_schema()", row => row.Text("name"))).Order().ToArray();

        Assert.Equal(["answers", "consultation_id", "is_sent", "response_key", "round_number"], Columns("consult_response"));
        Assert.Equal(["consultation_id", "invitation_id", "is_done", "round_number"], Columns("consult_participation"));
        Assert.Equal(["consultation_id", "email", "id", "is_withdrawn", "name"], Columns("consult_invitation"));
    }

    // Everybody reads, keeps drafts, sends; in an order of chance, with texts of many lengths.
    private static (Dictionary<string, string> Truth, string Consultation) Consulted(TestOffice office, int seed, int sending = Sending)
    {
        var random = new Random(seed);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, People);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var truth = new Dictionary<string, string>();
        var known = new HashSet<string>();
        foreach (var one in invited.OrderBy(_ => random.Next()).Take(sending))
        {
            var secret = ExpertRoom.NewSecret();
            var seat = office.Room.Enter(one.Secret)!;
            var comment = new string('x', random.Next(10, 3000));
            office.Room.Keep(consultation.Id, seat.Door, secret, TestOffice.Answers("keep", 3, comment[..(comment.Length / 2)]));
            office.Room.Send(one.Secret, secret, TestOffice.Answers("keep", 3, comment));
            var key = office.Office.Database.Read(work => work.All($"select response_key from consult_response", row => row.Text("response_key"))).Single(known.Add);
            truth[one.Value.Id] = key;
        }

        return (truth, consultation.Id);
    }

    // A response and a mark, one after the other, as they come; a table of answers with a number that grows.
    private static (Dictionary<string, string> Truth, string Consultation) Naive(TestOffice office)
    {
        var random = new Random(7);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, People);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var truth = new Dictionary<string, string>();
        foreach (var one in invited.OrderBy(_ => random.Next()).Take(Sending))
        {
            var key = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
            var answers = new string('x', random.Next(10, 3000));
            office.Office.Database.Write(work => work.Run($"insert into consult_response (consultation_id, round_number, response_key, is_sent, answers) values ({consultation.Id}, 1, {key}, 1, {answers})"));
            office.Office.Database.Write(work => work.Run($"update consult_participation set is_done = 1 where invitation_id = {one.Value.Id}"));
            truth[one.Value.Id] = key;
        }

        return (truth, consultation.Id);
    }

    private static List<string> Done(Database database, string consultation) => [.. database.Read(work => work.All(
        $"select invitation_id from consult_participation where consultation_id = {consultation} and is_done = 1 order by invitation_id", row => row.Text("invitation_id")))];

    private static Dictionary<string, int> Answers(Database database) => database.Read(work => work.All(
        $"select response_key, answers from consult_response", row => (Key: row.Text("response_key"), row.Text("answers").Length))).ToDictionary(one => one.Key, one => one.Length);

    private static List<(string Name, byte[] Bytes)> Files(TestOffice office)
    {
        var backup = Path.Combine(office.Folder, "backup.zip");
        Backup.Write(office.Office, backup);
        return
        [
            .. Directory.EnumerateFiles(office.Folder, "test.sqlite*").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Bytes(path))),
            .. Unzipped(backup),
        ];
    }

    private static IEnumerable<(string, byte[])> Unzipped(string path)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var all = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(all);
            yield return (entry.FullName, all.ToArray());
        }
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Count(Dictionary<string, int> right, Guess guess, Dictionary<string, string> truth) =>
        right[guess.Attack] = right.GetValueOrDefault(guess.Attack) + guess.Pairs.Count(pair => truth.GetValueOrDefault(pair.Person) == pair.Key);
}
