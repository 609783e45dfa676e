using Hedgerow.Consultation;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Consult;

/// <summary>Closes rounds whose last day is over.</summary>
/// <param name="register">The consultations.</param>
internal sealed class RoundsEnd(ConsultationRegister register) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(false);
                Close();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private void Close()
    {
        try
        {
            register.CloseDue();
        }
        catch (WorkspaceException)
        {
            // Somebody closed it in the same moment.
        }
    }
}
