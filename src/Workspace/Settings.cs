namespace Hedgerow.Workspace;

/// <summary>Settings of the installation, by name: texts or JSON. No secrets.</summary>
public sealed class Settings
{
    private readonly Ground ground;
    private readonly AuditLog audit;

    internal Settings(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>A setting.</summary>
    /// <param name="name">Its name, such as "map.base".</param>
    /// <returns>Its value, or null.</returns>
    public string? Get(string name) => ground.Database.Read(work => work.Text($"select value from setting where name = {name}"));

    /// <summary>All settings.</summary>
    /// <returns>Values by name.</returns>
    public IReadOnlyDictionary<string, string> All() =>
        ground.Database.Read(work => work.All($"select name, value from setting", row => (Name: row.Text("name"), Value: row.Text("value")))).ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);

    /// <summary>Changes a setting.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, or null to forget it.</param>
    public void Set(Actor by, string name, string? value) => ground.Database.Write(work =>
    {
        work.Run($"delete from setting where name = {name}");
        if (value is not null)
        {
            work.Run($"insert into setting (name, value, changed_at) values ({name}, {value}, {ground.Now})");
        }

        audit.Add(work, by, "setting.change", name, detail: Texts.Detail(("value", value)));
    });
}
