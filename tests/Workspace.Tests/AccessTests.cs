using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>Who may do what.</summary>
public sealed class AccessTests
{
    // The table as people read it: R reader, C contributor, E expert, P planner, V reviewer, A administrator.
    private static readonly (Permission Permission, string May)[] Table =
    [
        (Permission.SeeResults, "RCEPVA"), (Permission.SeeData, "RCEPVA"), (Permission.ChangeData, "CEPVA"), (Permission.Answer, "CEPVA"), (Permission.Assess, "CEPVA"), (Permission.Score, "EA"),
        (Permission.DrawScenarios, "PA"), (Permission.Share, "PVA"), (Permission.Review, "VA"),
        (Permission.WritePlan, "PA"), (Permission.CommentPlan, "CEPVA"), (Permission.SignForExperts, "EA"), (Permission.SignForSectors, "VA"), (Permission.AdoptPlan, "A"),
        (Permission.SeeAudit, "CEPVA"), (Permission.ManagePeople, "A"), (Permission.ManageCity, "A"), (Permission.SeeConsultations, "PVA"), (Permission.Consult, "PA"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public void Each_role_may_do_what_the_table_says(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        Assert.Equal(Enum.GetValues<Permission>(), Table.Select(line => line.Permission));
        foreach (var (role, letter) in Enum.GetValues<Role>().Zip("RCEPVA"))
        {
            var person = test.Add("person" + letter);
            test.Office.Memberships.Grant(Actor.Program, city.Id, person.Id, role);

            Assert.Equal(
                Table.Where(line => line.May.Contains(letter)).Select(line => line.Permission).Order(),
                test.Office.Access.In(new Visitor(person), city).Order());
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public void Nobody_sees_anything_until_the_city_is_public_and_then_results_only(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var stranger = new Visitor(test.Add("stranger"));

        Assert.Empty(test.Office.Access.In(Visitor.Nobody, city));
        Assert.Empty(test.Office.Access.In(stranger, city));
        Assert.Empty(test.Office.Access.Cities(Visitor.Nobody));
        Assert.Equal(WorkspaceProblem.NotFound, Problem(() => test.Office.Access.City(stranger, "greenville", Permission.SeeResults)));

        city = test.Office.Cities.SetPublic(Actor.Program, city.Id, true);

        Assert.Equal([Permission.SeeResults], test.Office.Access.In(Visitor.Nobody, city));
        Assert.Equal([Permission.SeeResults], test.Office.Access.In(stranger, city));
        Assert.Equal([city], test.Office.Access.Cities(Visitor.Nobody));
        Assert.Equal(WorkspaceProblem.Forbidden, Problem(() => test.Office.Access.City(stranger, "greenville", Permission.SeeData)));
        Assert.Equal(WorkspaceProblem.NotFound, Problem(() => test.Office.Access.City(stranger, "elsewhere", Permission.SeeData)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_role_in_one_city_is_none_in_another(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (here, there) = (test.AddCity("here"), test.AddCity("there"));
        var ada = test.Add("ada");
        test.Office.Memberships.Grant(Actor.Program, here.Id, ada.Id, Role.Administrator);

        Assert.Empty(test.Office.Access.In(new Visitor(ada), there));
        Assert.Equal([here], test.Office.Access.Cities(new Visitor(ada)));
        var job = test.Office.Jobs.Add(Actor.Program, new NewJob("check", Wording.Same("Check"), there.Id));
        Assert.Null(test.Office.Jobs.Find(here.Id, job.Id));
        Assert.NotNull(test.Office.Jobs.Find(there.Id, job.Id));
        Assert.Equal(WorkspaceProblem.NotFound, Problem(() => test.Office.Access.CityById(new Visitor(ada), job.CityId!, Permission.SeeData)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_role_in_an_organisation_counts_in_its_cities_beside_the_own_one(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var organisation = test.Office.Organisations.Add(Actor.Program, "league", new Wording("League", "联盟"));
        var (member, free) = (test.AddCity("member", organisation.Id), test.AddCity("free"));
        var ada = test.Add("ada");
        test.Office.Memberships.GrantInOrganisation(Actor.Program, organisation.Id, ada.Id, Role.Reviewer);
        test.Office.Memberships.Grant(Actor.Program, member.Id, ada.Id, Role.Planner);

        Assert.True(test.Office.Access.May(new Visitor(ada), member, Permission.Review));
        Assert.True(test.Office.Access.May(new Visitor(ada), member, Permission.DrawScenarios));
        Assert.Empty(test.Office.Access.In(new Visitor(ada), free));
        Assert.Equal([member], test.Office.Access.Cities(new Visitor(ada)));
        Assert.Equal(2, test.Office.Memberships.OfPerson(ada.Id).Count);

        Assert.True(test.Office.Memberships.RevokeInOrganisation(Actor.Program, organisation.Id, ada.Id));
        Assert.False(test.Office.Access.May(new Visitor(ada), member, Permission.Review));
        Assert.True(test.Office.Memberships.Revoke(Actor.Program, member.Id, ada.Id));
        Assert.Empty(test.Office.Access.In(new Visitor(ada), member));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_token_never_may_more_than_its_scopes(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var chief = test.Add("chief", administrator: true);

        Assert.Equal(Enum.GetValues<Permission>().Order(), test.Office.Access.In(new Visitor(chief), city).Order());
        foreach (var scope in (Scope[])[Scope.Read, Scope.Write, Scope.Run, Scope.Administer])
        {
            Assert.All(test.Office.Access.In(new Visitor(chief, scope), city), permission => Assert.Equal(scope, Permissions.Needs(permission)));
            Assert.NotEmpty(test.Office.Access.In(new Visitor(chief, scope), city));
        }

        Assert.Empty(test.Office.Access.Cities(new Visitor(chief, Scope.Write)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void An_archived_city_is_seen_by_its_people_and_changed_by_nobody(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var ada = test.Add("ada");
        test.Office.Memberships.Grant(Actor.Program, city.Id, ada.Id, Role.Administrator);
        test.Office.Cities.SetPublic(Actor.Program, city.Id, true);

        city = test.Office.Cities.SetArchived(Actor.Program, city.Id, true);

        Assert.Empty(test.Office.Access.In(Visitor.Nobody, city));
        Assert.Equal([Permission.SeeResults, Permission.SeeData, Permission.SeeAudit, Permission.ManageCity], test.Office.Access.In(new Visitor(ada), city).Order());
        Assert.Equal(WorkspaceProblem.Forbidden, Problem(() => test.Office.CityFiles.PutText(Actor.Program, city.Id, "city.yaml", "x")));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Who_adds_a_city_administers_it_and_its_short_name_is_its_own(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var ada = test.Add("ada");
        var city = test.Office.Cities.Add(Actor.Of(ada), new NewCity("greenville", new Wording("Greenville", "绿城"), "sg"));

        Assert.Equal("SG", city.Country);
        Assert.Equal(city, test.Office.Cities.FindBySlug("greenville"));
        Assert.True(test.Office.Access.May(new Visitor(ada), city, Permission.ManagePeople));
        Assert.Equal(WorkspaceProblem.Conflict, Problem(() => test.AddCity("greenville")));
        Assert.Equal(WorkspaceProblem.Conflict, Problem(() => test.Office.Cities.Change(Actor.Program, test.AddCity("other").Id, new NewCity("greenville", new Wording("O", "欧")))));
        foreach (var slug in (string[])["", "a", "new", "Green", "green ville", "-green", "green/../x", "绿城"])
        {
            Assert.Equal(WorkspaceProblem.Refused, Problem(() => test.AddCity(slug)));
        }
    }

    private static WorkspaceProblem Problem(Action act) => Assert.Throws<WorkspaceException>(act).Problem;
}
