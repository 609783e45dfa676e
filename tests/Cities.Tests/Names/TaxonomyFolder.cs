using System.IO.Compression;

namespace Hedgerow.Cities.Tests.Names;

/// <summary>A folder with small taxonomies.</summary>
internal sealed class TaxonomyFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-names-test-").FullName;

    /// <summary>A backbone as GBIF writes it, with a synonym, a chain, a circle, a dangling name, homonyms and a subspecies.</summary>
    public const string Gbif =
        "taxonID\tparentNameUsageID\tacceptedNameUsageID\tscientificName\tscientificNameAuthorship\tcanonicalName\ttaxonRank\ttaxonomicStatus\tkingdom\tfamily\n" +
        "1\t\t\tPuma Jardine, 1834\tJardine, 1834\tPuma\tgenus\taccepted\tAnimalia\tFelidae\n" +
        "2\t1\t\tPuma concolor (Linnaeus, 1771)\t(Linnaeus, 1771)\tPuma concolor\tspecies\taccepted\tAnimalia\tFelidae\n" +
        "3\t1\t2\tFelis concolor Linnaeus, 1771\tLinnaeus, 1771\tFelis concolor\tspecies\tsynonym\tAnimalia\tFelidae\n" +
        "4\t1\t3\tLeopardus concolor (Linnaeus, 1771)\t(Linnaeus, 1771)\tLeopardus concolor\tspecies\tsynonym\tAnimalia\tFelidae\n" +
        "5\t2\t\tPuma concolor couguar (Kerr, 1792)\t(Kerr, 1792)\tPuma concolor couguar\tsubspecies\taccepted\tAnimalia\tFelidae\n" +
        "10\t\t\tPasser Brisson, 1760\tBrisson, 1760\tPasser\tgenus\taccepted\tAnimalia\tPasseridae\n" +
        "11\t10\t\tPasser montanus (Linnaeus, 1758)\t(Linnaeus, 1758)\tPasser montanus\tspecies\taccepted\tAnimalia\tPasseridae\n" +
        "20\t\t\tOenanthe L.\tL.\tOenanthe\tgenus\taccepted\tPlantae\tApiaceae\n" +
        "21\t\t\tOenanthe Vieillot, 1816\tVieillot, 1816\tOenanthe\tgenus\taccepted\tAnimalia\tMuscicapidae\n" +
        "30\t\t\tAcacia dealbata Link\tLink\tAcacia dealbata\tspecies\taccepted\tPlantae\tFabaceae\n" +
        "31\t\t30\tRacosperma dealbatum (Link) Pedley\t(Link) Pedley\tRacosperma dealbatum\tspecies\thomotypic synonym\tPlantae\tFabaceae\n" +
        "40\t\t\tAster repens Lam.\tLam.\tAster repens\tspecies\taccepted\tPlantae\tAsteraceae\n" +
        "41\t\t11\tAster repens Mill.\tMill.\tAster repens\tspecies\tsynonym\tPlantae\tAsteraceae\n" +
        "50\t\t51\tRota una L.\tL.\tRota una\tspecies\tsynonym\tPlantae\tFabaceae\n" +
        "51\t\t50\tRota duo L.\tL.\tRota duo\tspecies\tsynonym\tPlantae\tFabaceae\n" +
        "60\t\t999\tPerdita via L.\tL.\tPerdita via\tspecies\tsynonym\tPlantae\tFabaceae\n" +
        "70\t\t\tPlatanus × hispanica Mill. ex Münchh.\tMill. ex Münchh.\tPlatanus hispanica\tspecies\taccepted\tPlantae\tPlatanaceae\n" +
        "80\t\t\tLepus europaeus Pallas, 1778\tPallas, 1778\tLepus europaeus\tspecies\taccepted\tAnimalia\tLeporidae\n";

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Zip(string name, params (string Entry, string Text)[] entries)
    {
        var path = Path.Combine(folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }

        return path;
    }

    public string At(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
