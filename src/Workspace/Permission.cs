namespace Hedgerow.Workspace;

/// <summary>What may be done in a city.</summary>
public enum Permission
{
    /// <summary>See the city's results. Everybody has it for a public city.</summary>
    SeeResults,

    /// <summary>See and download data, answers, runs and jobs.</summary>
    SeeData,

    /// <summary>Add, change and delete files: layers, records, city.yaml.</summary>
    ChangeData,

    /// <summary>Answer questions and attach evidence.</summary>
    Answer,

    /// <summary>Run, cancel and retry checks and assessments.</summary>
    Assess,

    /// <summary>Give scores that need judgement.</summary>
    Score,

    /// <summary>Draw, keep and delete what-if scenarios.</summary>
    DrawScenarios,

    /// <summary>Make and withdraw links that show a result or scenario to anybody.</summary>
    Share,

    /// <summary>Approve a result, choose which results the public sees.</summary>
    Review,

    /// <summary>Write the plan: its text, goals, targets, actions, projects; answer comments; sign for the drafting team.</summary>
    WritePlan,

    /// <summary>Comment on the plan and report how its actions go.</summary>
    CommentPlan,

    /// <summary>Sign the plan for the experts.</summary>
    SignForExperts,

    /// <summary>Sign the plan for the sectors.</summary>
    SignForSectors,

    /// <summary>Sign the plan for the leadership, adopt it.</summary>
    AdoptPlan,

    /// <summary>See the city's audit log.</summary>
    SeeAudit,

    /// <summary>Give and take roles in the city.</summary>
    ManagePeople,

    /// <summary>Change the city's names, make it public or not, archive it.</summary>
    ManageCity,

    /// <summary>See consultations of experts, their results and the draft editions that come of them.</summary>
    SeeConsultations,

    /// <summary>Set up and run consultations, decide on the outcome, release an edition.</summary>
    Consult,
}
