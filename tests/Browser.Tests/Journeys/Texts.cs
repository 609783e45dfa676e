using Microsoft.Playwright;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>Editing the text files of a city in the browser.</summary>
internal static class Texts
{
    /// <summary>A square of 0.1 degrees, as a person would draw it.</summary>
    public const string Square = """{"type":"Polygon","coordinates":[[[10.0,50.0],[10.1,50.0],[10.1,50.1],[10.0,50.1],[10.0,50.0]]]}""";

    /// <summary>Writes a text file anew.</summary>
    public static async Task SaveAsync(Reader reader, string city, string path, string text)
    {
        await reader.GoAsync($"{city}/data/{path}?edit=true");
        await reader.SendAsync(("text", text));
        Assert.Equal($"{city}/data/{path}", reader.Path);
    }

    /// <summary>What stands in a text file.</summary>
    public static async Task<string> ReadAsync(Reader reader, string city, string path)
    {
        await reader.GoAsync($"{city}/data/{path}?edit=true");
        return await reader.Page.Locator("textarea[name=text]").InputValueAsync();
    }

    /// <summary>Waits until the check of the files has ended, in one of some ways: good, warning, error.</summary>
    public static Task CheckedAsync(Reader reader, params string[] ways) =>
        reader.Page.Locator(string.Join(", ", ways.Select(way => $"main > .note.{way}:has(a[href*='#findings'])"))).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });

    /// <summary>Adds a small city with a drawn boundary; its address.</summary>
    public static async Task<string> CityAsync(Reader reader, string name)
    {
        await reader.GoAsync("/cities/new");
        await reader.Page.Locator("details:has([name=drawn]) > summary").ClickAsync();
        await reader.SendAsync(("en", name), ("drawn", Square));
        await Office.JobDoneAsync(reader);
        await reader.PressAsync("main .actions a[href^='/c/']");
        return "/" + string.Join('/', reader.Path.Split('/', '?')[1..3]);
    }
}
