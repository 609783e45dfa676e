namespace Hedgerow.Workspace;

/// <summary>A worker's right to do a job. It ends when it is not renewed in time and another worker takes it.</summary>
/// <param name="Job">The job as it was taken.</param>
/// <param name="Secret">Proves the right; a worker gives it to its child process.</param>
public sealed record Lease(Job Job, string Secret)
{
    /// <summary>Never shows the secret.</summary>
    /// <returns>The job's id.</returns>
    public override string ToString() => $"lease of job {Job.Id}";
}
