using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The levels and one V-cycle over them: the preconditioner of <see cref="ConjugateGradients"/>, symmetric because the sweep up is the sweep down reversed.</summary>
internal sealed class Multigrid
{
    /// <summary>Cells of a level that is solved directly.</summary>
    public const int DirectCells = 1024;

    private readonly StencilLevel[] levels;
    private readonly BandCholesky coarsest;

    private Multigrid(StencilLevel[] levels, BandCholesky coarsest) => (this.levels, this.coarsest) = (levels, coarsest);

    /// <summary>The map itself.</summary>
    public StencilLevel Finest => levels[0];

    public static Multigrid Of(StencilLevel finest, int directCells, RunOptions options)
    {
        var levels = new List<StencilLevel> { finest };
        while ((long)levels[^1].Layout.Columns * levels[^1].Layout.Rows > directCells)
        {
            options.Cancel.ThrowIfCancellationRequested();
            levels[^1].Interpolation = Interpolation.Of(levels[^1], options);
            levels.Add(Galerkin.Of(levels[^1], options));
        }

        return new Multigrid([.. levels], BandCholesky.Of(levels[^1]));
    }

    /// <summary>Finest X ≈ A⁻¹ finest B.</summary>
    public void Cycle(RunOptions options)
    {
        for (var level = 0; level < levels.Length - 1; level++)
        {
            GaussSeidel.Down(levels[level], options);
            Transfer.Restrict(levels[level], levels[level + 1], options);
        }

        coarsest.Solve();
        for (var level = levels.Length - 2; level >= 0; level--)
        {
            Transfer.Prolong(levels[level], levels[level + 1], options);
            GaussSeidel.Up(levels[level], options);
        }
    }
}
