using System.Diagnostics.CodeAnalysis;

namespace Hedgerow.Science.Quantities;

/// <summary>Either a value or the gap in its place. Reading the value of a gap is a programming error and throws.</summary>
/// <typeparam name="T">What is looked for.</typeparam>
public sealed class Found<T>
    where T : notnull
{
    private readonly T? value;

    private Found(T? value, Gap? gap) => (this.value, Gap) = (value, gap);

    /// <summary>Why there is no value; null when there is one.</summary>
    public Gap? Gap { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="Missing"/> first.</exception>
    public T Value => Gap is null ? value! : throw new InvalidOperationException($"There is no value: {Gap.Reason.En}");

    /// <summary>Asks for the gap.</summary>
    /// <param name="gap">The gap, when there is no value.</param>
    /// <returns>Whether the value is missing.</returns>
    public bool Missing([NotNullWhen(true)] out Gap? gap) => (gap = Gap) is not null;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Found<T>(T value) => new(value, null);

    /// <summary>Wraps a gap.</summary>
    /// <param name="gap">The gap.</param>
    public static implicit operator Found<T>(Gap gap) => new(default, gap);
}
