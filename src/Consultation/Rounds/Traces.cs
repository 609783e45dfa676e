using System.Security.Cryptography;
using Hedgerow.Storage;

namespace Hedgerow.Consultation.Rounds;

/// <summary>
/// Takes away what files of a database tell besides their rows. Pages and log keep the order in which rows came, and old copies of rows: that order, set beside the order in which people were marked,
/// would say who wrote what. So both tables are written anew together in an order of chance, in one transaction, and the log is emptied.
/// </summary>
internal static class Traces
{
    /// <summary>What is deleted from now on in this transaction is overwritten in the file.</summary>
    internal static void Forget(Transaction work)
    {
        if (work.Dialect == Dialect.Sqlite)
        {
            work.Each($"pragma secure_delete = on", _ => { });
        }
    }

    /// <summary>Writes the responses of a round anew, in an order of chance.</summary>
    internal static void Shuffle(Transaction work, string consultation, int round)
    {
        Forget(work);
        var rows = work.All(
            $"select response_key, is_sent, answers from consult_response where consultation_id = {consultation} and round_number = {round}",
            row => (Key: row.Text("response_key"), Sent: row.Number("is_sent"), Answers: row.Text("answers"))).ToArray();
        RandomNumberGenerator.Shuffle<(string, long, string)>(rows);
        work.Run($"delete from consult_response where consultation_id = {consultation} and round_number = {round}");
        foreach (var (key, sent, answers) in rows)
        {
            work.Run($"insert into consult_response (consultation_id, round_number, response_key, is_sent, answers) values ({consultation}, {round}, {key}, {sent}, {answers})");
        }
    }

    /// <summary>Marks people as having taken part, and writes the marks of everybody anew.</summary>
    internal static void Mark(Transaction work, string consultation, int round, IReadOnlySet<string> done)
    {
        Forget(work);
        var rows = work.All(
            $"select invitation_id, is_done from consult_participation where consultation_id = {consultation} and round_number = {round}",
            row => (Id: row.Text("invitation_id"), Done: row.Flag("is_done"))).ToArray();
        RandomNumberGenerator.Shuffle<(string, bool)>(rows);
        work.Run($"delete from consult_participation where consultation_id = {consultation} and round_number = {round}");
        foreach (var (id, was) in rows)
        {
            work.Run($"insert into consult_participation (consultation_id, round_number, invitation_id, is_done) values ({consultation}, {round}, {id}, {was || done.Contains(id)})");
        }
    }

    /// <summary>Empties what the database keeps of earlier states. In PostgreSQL the log belongs to the server, and stays: docs/consultation.md says so.</summary>
    internal static void Sweep(Database database) => database.Read(work =>
    {
        if (work.Dialect == Dialect.Sqlite)
        {
            // A reader in the middle of the log keeps it for the moment: the next sweep takes it.
            work.Each($"pragma busy_timeout = 2000", _ => { });
            work.Each($"pragma wal_checkpoint(truncate)", _ => { });
        }
        else
        {
            work.Run($"vacuum consult_response");
            work.Run($"vacuum consult_participation");
        }

        return true;
    });
}
