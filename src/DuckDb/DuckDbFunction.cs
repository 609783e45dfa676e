namespace Hedgerow.DuckDb;

/// <summary>A function that SQL calls with many rows at once.</summary>
/// <param name="batch">The rows and the places for the results.</param>
public delegate void DuckDbFunction(DuckDbBatch batch);
