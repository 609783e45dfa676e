using Hedgerow.Storage;
using Hedgerow.Workspace.Backups;

namespace Hedgerow.Workspace;

/// <summary>A workspace, opened: what a team holds in common. One object for a whole server; may be used by many threads.</summary>
public sealed class Office : IDisposable
{
    private readonly Ground ground;

    private Office(Ground ground)
    {
        this.ground = ground;
        Folder = ground.Folder;
        Database = ground.Database;
        Audit = new AuditLog(ground);
        People = new People(ground, Audit);
        Sessions = new Sessions(ground, Audit);
        AccessTokens = new AccessTokens(ground, Audit);
        Organisations = new Organisations(ground, Audit);
        Cities = new CityRegister(ground, Audit);
        Memberships = new Memberships(ground, Audit);
        Access = new Access(ground, Cities);
        Files = new FileStore(ground);
        CityFiles = new CityFiles(ground, Audit, Files);
        Uploads = new Uploads(ground, CityFiles, Files);
        Jobs = new Jobs(ground, Audit);
        Settings = new Settings(ground, Audit);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The database, for modules that have tables of their own.</summary>
    public Database Database { get; }

    /// <summary>People and their passwords.</summary>
    public People People { get; }

    /// <summary>Signed-in browsers.</summary>
    public Sessions Sessions { get; }

    /// <summary>Tokens of programs.</summary>
    public AccessTokens AccessTokens { get; }

    /// <summary>Organisations.</summary>
    public Organisations Organisations { get; }

    /// <summary>The register of cities.</summary>
    public CityRegister Cities { get; }

    /// <summary>Who has which role where.</summary>
    public Memberships Memberships { get; }

    /// <summary>Who may do what.</summary>
    public Access Access { get; }

    /// <summary>Contents of files, by SHA-256.</summary>
    public FileStore Files { get; }

    /// <summary>The cities' folders under version control.</summary>
    public CityFiles CityFiles { get; }

    /// <summary>Files on their way.</summary>
    public Uploads Uploads { get; }

    /// <summary>Jobs and their leases.</summary>
    public Jobs Jobs { get; }

    /// <summary>The audit log.</summary>
    public AuditLog Audit { get; }

    /// <summary>Settings.</summary>
    public Settings Settings { get; }

    /// <summary>Opens a workspace: creates the folder and brings the tables to what the program expects.</summary>
    /// <param name="options">Folder, database, modules.</param>
    /// <returns>The workspace.</returns>
    /// <exception cref="StorageException">The database cannot be reached, or is newer than the program.</exception>
    public static Office Open(OfficeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = Path.GetFullPath(options.Folder);
        Directory.CreateDirectory(folder);
        var database = Database.Open(DatabaseOf(options));
        try
        {
            Restoring.Settle(folder, database);
            Migrator.Apply(database, [.. WorkspaceTables.Migrations, .. options.Migrations]);
            return new Office(new Ground(database, folder, options.Clock, options.PasswordRounds, options.Limits));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    internal DateTimeOffset Now => ground.Now;

    internal static string DatabaseOf(OfficeOptions options) => options.Database ?? Path.Combine(Path.GetFullPath(options.Folder), "hedgerow.sqlite");

    /// <inheritdoc />
    public void Dispose() => Database.Dispose();
}
