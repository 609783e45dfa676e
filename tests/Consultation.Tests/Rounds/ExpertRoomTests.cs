using Hedgerow.Consultation.Rounds;
using Hedgerow.Databases;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using Xunit;

namespace Hedgerow.Consultation.Tests.Rounds;

public sealed class ExpertRoomTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void A_second_round_shows_what_the_group_and_oneself_said(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 6);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var secrets = invited.Select(_ => ExpertRoom.NewSecret()).ToList();
        for (var i = 0; i < 5; i++)
        {
            Assert.True(office.Room.Send(invited[i].Secret, secrets[i], TestOffice.Answers(i < 4 ? "keep" : "drop", i + 1)).Sent);
        }

        var closed = office.Register.CloseRound(Actor.Program, consultation.Id);
        Assert.Equal((1, 6, 5), (closed.LastClosed!.Number, closed.LastClosed.Invited, closed.LastClosed.Responses));
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);

        var seat = office.Room.Enter(invited[2].Secret)!;
        var sheet = office.Room.Look(consultation.Id, seat.Door, secrets[2]);
        Assert.Equal(2, sheet.Round);
        Assert.Empty(sheet.Answers);
        var importance = sheet.Feedback!.Of("1", "importance")!;
        Assert.Equal((5, 3.0, 2.0, 4.0), (importance.People, importance.Median, importance.LowerQuartile, importance.UpperQuartile));
        Assert.Equal([new("keep", 4), new("drop", 1), new("change_name", 0), new("change_setting", 0)], sheet.Feedback.Of("1", "decision")!.Shares);
        Assert.Equal("3", sheet.Feedback.Own.Single(answer => answer is { Item: "1", Question: "importance" }).Value);

        // A lost secret: a new answer set, the group's answers still beside it.
        var fresh = office.Room.Look(consultation.Id, seat.Door, ExpertRoom.NewSecret());
        Assert.Empty(fresh.Feedback!.Own);
        Assert.NotEmpty(fresh.Feedback.Group);
        var form = QuestionnaireFile.ToSurveyJs(sheet.Questionnaire, sheet.Feedback);
        Assert.Contains("Round 1, 5 people: median 3, middle half 2 to 4. Your last answer: 3.", form, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Each_person_has_one_answer_set_a_round_and_may_change_it(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 12);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var secret = ExpertRoom.NewSecret();
        office.Room.Send(invited[0].Secret, secret, TestOffice.Answers("keep", 5));
        Assert.True(office.Room.Enter(invited[0].Secret)!.Taken);

        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => office.Room.Send(invited[0].Secret, ExpertRoom.NewSecret(), TestOffice.Answers("drop", 1))));
        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => office.Room.Keep(consultation.Id, office.Room.Enter(invited[0].Secret)!.Door, secret, TestOffice.Answers("drop", 1))));
        Assert.True(office.Room.Send(invited[0].Secret, secret, TestOffice.Answers("drop", 2)).Sent);

        // The same holds when the mark stands in the database.
        for (var i = 1; i < 5; i++)
        {
            office.Room.Send(invited[i].Secret, ExpertRoom.NewSecret(), TestOffice.Answers("keep", 3));
        }

        Assert.Equal(5, office.Invitations.Progress(consultation.Id)!.Value.Taken);
        var other = new ExpertRoom(office.Office, office.Clock);
        Assert.True(other.Enter(invited[0].Secret)!.Taken);
        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => other.Send(invited[0].Secret, ExpertRoom.NewSecret(), TestOffice.Answers("keep", 1))));

        office.Register.CloseRound(Actor.Program, consultation.Id);
        var responses = office.Register.Responses(consultation.Id);
        Assert.Equal(5, responses.Count);
        Assert.Single(responses, response => response.Answer("1", "decision") == "drop" && response.Answer("2", "importance") == "2");
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void A_draft_is_kept_half_way_and_counts_only_when_it_is_sent(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 5);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var seat = office.Room.Enter(invited[0].Secret)!;
        var secret = ExpertRoom.NewSecret();
        Assert.Empty(office.Room.Keep(consultation.Id, seat.Door, secret, [new("1", "importance", "4")]));
        Assert.Empty(office.Room.Keep(consultation.Id, seat.Door, secret, [new("2", "comment", "Später \"mehr\""), new("1", "importance", "5")]));

        var sheet = office.Room.Look(consultation.Id, seat.Door, secret);
        Assert.Equal([new("1", "importance", "5"), new("2", "comment", "Später \"mehr\"")], sheet.Answers);
        Assert.False(sheet.Sent);
        Assert.Equal(["missing-answer 1 decision", "missing-answer 2 decision"], office.Room.Send(invited[0].Secret, secret, sheet.Answers).Problems.Select(problem => $"{problem.Code} {problem.Item} {problem.Question}"));
        Assert.False(office.Room.Enter(invited[0].Secret)!.Taken);

        var closed = office.Register.CloseRound(Actor.Program, consultation.Id);
        Assert.Equal(0, closed.LastClosed!.Responses);
        Assert.Equal(0, office.Office.Database.Read(work => work.Number($"select count(*) from consult_response")));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Marks_come_in_groups_and_go_when_the_round_closes(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 11);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var taken = new List<int>();
        foreach (var one in invited)
        {
            office.Room.Send(one.Secret, ExpertRoom.NewSecret(), TestOffice.Answers("keep", 3));
            taken.Add(office.Invitations.Progress(consultation.Id)!.Value.Taken);
        }

        // Five at once; the list never leaves fewer than five whom it would name.
        Assert.Equal([0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5], taken);
        Assert.Equal(6, office.Invitations.Missing(consultation.Id).Count);
        var reminders = office.Invitations.Remind(Actor.Program, consultation.Id);
        Assert.Equal(6, reminders.Count);
        Assert.NotNull(office.Room.Enter(reminders[0].Token));
        Assert.NotNull(office.Room.Enter(invited[10].Secret));

        Assert.Equal(11, office.Register.CloseRound(Actor.Program, consultation.Id).LastClosed!.Responses);
        Assert.Null(office.Room.Enter(reminders[0].Token));
        Assert.Equal(0, office.Office.Database.Read(work => work.Number($"select count(*) from consult_participation")));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Fewer_than_five_are_not_broken_down(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 5);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        foreach (var one in invited)
        {
            List<ItemAnswer> answers = one == invited[0] ? [new("1", "decision", "keep"), new("2", "decision", "keep")] : TestOffice.Answers("keep", 3);
            office.Room.Send(one.Secret, ExpertRoom.NewSecret(), answers);
        }

        office.Register.CloseRound(Actor.Program, consultation.Id);

        // Five decided, four said how important it is.
        var feedback = office.Register.Feedback(consultation.Id, 1);
        Assert.Equal(["1/decision", "2/decision"], feedback.Select(one => $"{one.Item}/{one.Question}"));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void Rounds_carry_the_same_key_only_where_that_was_chosen(bool linked, int keys)
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var consultation = office.Add(linked: linked);
        var invited = office.Invite(consultation.Id, 5);
        var secret = ExpertRoom.NewSecret();
        for (var round = 1; round <= 2; round++)
        {
            office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
            office.Room.Send(invited[0].Secret, secret, TestOffice.Answers("keep", round));
            office.Register.CloseRound(Actor.Program, consultation.Id);
        }

        Assert.Equal(keys, office.Register.Responses(consultation.Id).Select(response => response.Key).Distinct().Count());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Many_experts_at_once_lose_no_draft_and_no_answer(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 24);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var door = office.Room.Enter(invited[0].Secret)!.Door;

        // Three programs on one workspace; while some send and lists are written anew, others keep drafts.
        ExpertRoom[] rooms = [office.Room, new ExpertRoom(office.Office, office.Clock), new ExpertRoom(office.Office, office.Clock)];
        var drafts = Enumerable.Range(0, 6).Select(_ => ExpertRoom.NewSecret()).ToList();
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 6 }, n =>
        {
            var secret = n < 6 ? drafts[n] : ExpertRoom.NewSecret();
            rooms[n % 3].Keep(consultation.Id, door, secret, TestOffice.Answers("keep", 1 + (n % 5)));
            if (n >= 6)
            {
                rooms[n % 3].Send(invited[n].Secret, secret, TestOffice.Answers("drop", 1 + (n % 5)));
            }
        });

        Assert.All(drafts, secret => Assert.NotEmpty(office.Room.Look(consultation.Id, door, secret).Answers));
        Assert.Equal(24, office.Office.Database.Read(work => work.Number($"select count(*) from consult_participation")));
        Assert.Equal(18, office.Register.CloseRound(Actor.Program, consultation.Id).LastClosed!.Responses);
    }

    [Theory]
    [OnPostgres]
    public async Task Whoever_keeps_a_draft_waits_while_lists_are_written_anew(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 5);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var door = office.Room.Enter(invited[0].Secret)!.Door;
        var secret = ExpertRoom.NewSecret();
        Task? keeping = null;
        office.Office.Database.Write(work =>
        {
            RegisterRows.Hold(work, consultation.Id);
            keeping ??= Task.Run(() => office.Room.Keep(consultation.Id, door, secret, TestOffice.Answers("keep", 1)));
            Thread.Sleep(300);
            Assert.False(keeping.IsCompleted);
            Traces.Shuffle(work, consultation.Id, 1);
        });

        await keeping!.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.NotEmpty(office.Room.Look(consultation.Id, door, secret).Answers);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void A_backup_brings_answers_back_and_people_can_be_forgotten(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 7);
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        foreach (var one in invited)
        {
            office.Room.Send(one.Secret, ExpertRoom.NewSecret(), TestOffice.Answers("keep", 3));
        }

        office.Register.CloseRound(Actor.Program, consultation.Id);
        var backup = Path.Combine(office.Folder, "backup.zip");
        Backup.Write(office.Office, backup);
        using var other = new TestDatabase(Dialect.Sqlite);
        Backup.Restore(backup, office.Options with { Folder = Path.Combine(other.Folder, "data"), Database = other.Target });
        using var restored = Office.Open(office.Options with { Folder = Path.Combine(other.Folder, "data"), Database = other.Target });
        Assert.Equal(office.Register.Responses(consultation.Id).Select(one => one.Key), new ConsultationRegister(restored).Responses(consultation.Id).Select(one => one.Key));

        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Invitations.Forget(Actor.Program, consultation.Id)));
        office.Register.Finish(Actor.Program, consultation.Id);
        Assert.Equal(7, office.Invitations.Forget(Actor.Program, consultation.Id));
        Assert.Empty(office.Invitations.Of(consultation.Id));
        Assert.Equal(7, office.Register.Responses(consultation.Id).Count);
    }

    [Fact]
    public void What_is_wrong_with_a_link_or_a_day_is_refused()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var consultation = office.Add();
        var invited = office.Invite(consultation.Id, 6);
        var secret = ExpertRoom.NewSecret();
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Room.Send(invited[0].Secret, secret, [])));
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        var door = office.Room.Enter(invited[0].Secret)!.Door;

        Assert.Null(office.Room.Enter("nobody"));
        Assert.Equal(WorkspaceProblem.NotFound, Refused(() => office.Room.Send("nobody", secret, [])));
        Assert.Equal(WorkspaceProblem.NotFound, Refused(() => office.Room.Keep(consultation.Id, "other", secret, [])));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Room.Keep(consultation.Id, door, "short", [])));
        Assert.Equal("unknown-choice", Assert.Single(office.Room.Keep(consultation.Id, door, secret, [new("1", "decision", "keeep")])).Code);

        var renewed = office.Invitations.Renew(Actor.Program, invited[1].Value.Id);
        Assert.Null(office.Room.Enter(invited[1].Secret));
        Assert.NotNull(office.Room.Enter(renewed.Secret));
        office.Invitations.Withdraw(Actor.Program, invited[1].Value.Id);
        Assert.Null(office.Room.Enter(renewed.Secret));
        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => office.Invitations.Invite(Actor.Program, consultation.Id, "Again", " Expert3@Example.org ")));

        for (var i = 0; i < 28; i++)
        {
            office.Room.Keep(consultation.Id, door, ExpertRoom.NewSecret(), []);
        }

        Assert.Equal(WorkspaceProblem.TooLarge, Refused(() => office.Room.Keep(consultation.Id, door, ExpertRoom.NewSecret(), [])));
        office.Clock.Move(TimeSpan.FromDays(8));
        Assert.Equal(WorkspaceProblem.Expired, Refused(() => office.Room.Send(invited[0].Secret, secret, TestOffice.Answers("keep", 3))));
        Assert.Equal(1, office.Register.CloseDue());
        office.Register.Finish(Actor.Program, consultation.Id);
        Assert.Null(office.Room.Enter(invited[0].Secret));
    }

    private static WorkspaceProblem Refused(Action act) => Assert.Throws<WorkspaceException>(act).Problem;
}
