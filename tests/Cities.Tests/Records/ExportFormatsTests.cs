namespace Hedgerow.Cities.Tests.Records;

/// <summary>The exports of iNaturalist and eBird, told by their columns and read in the terms of Darwin Core.</summary>
public sealed class ExportFormatsTests : IDisposable
{
    private readonly OpenedFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void INaturalist_tells_group_licence_captivity_and_obscured_places()
    {
        file.Open(file.Write(
            "observations-1.csv",
            "id,observed_on,user_login,quality_grade,license,url,captive_cultivated,place_guess,latitude,longitude,positional_accuracy,public_positional_accuracy,coordinates_obscured,scientific_name,common_name,iconic_taxon_name\n" +
            "1,2020-05-01,ana,research,CC-BY-NC,https://www.inaturalist.org/observations/1,false,\"Park, east\",9.9,-84.1,12,12,false,Turdus grayi,Yigüirro,Aves\n" +
            "2,2020-05-02,ben,needs_id,,https://www.inaturalist.org/observations/2,true,,9.8,-84.2,5,28000,true,Guarianthe skinneri,,Plantae\n"));

        Assert.Equal("inaturalist", file.Table!.Format.Key);
        Assert.Equal("records-format", Assert.Single(file.Findings).Code);
        Assert.Equal(
            ["Turdus grayi|2020-05-01|ana|Aves|Animalia|CC-BY-NC|false|12|·", "Guarianthe skinneri|2020-05-02|ben|·|Plantae|all rights reserved|true|30000.0|coordinates obscured by iNaturalist"],
            file.Terms("scientificName", "eventDate", "recordedBy", "class", "kingdom", "license", "captive", "coordinateUncertaintyInMeters", "informationWithheld"));
        Assert.Equal(["https://www.inaturalist.org/observations/1|9.9|-84.1", "https://www.inaturalist.org/observations/2|9.8|-84.2"], file.Terms("occurrenceID", "decimalLatitude", "decimalLongitude"));
    }

    [Fact]
    public void The_eBird_data_set_tells_effort_and_counts_and_ends_its_rows_with_a_tab()
    {
        file.Open(file.Write(
            "ebd.txt",
            "GLOBAL UNIQUE IDENTIFIER\tCATEGORY\tCOMMON NAME\tSCIENTIFIC NAME\tOBSERVATION COUNT\tCOUNTRY CODE\tLOCALITY\tLOCALITY ID\tLATITUDE\tLONGITUDE\tOBSERVATION DATE\tOBSERVER ID\tSAMPLING EVENT IDENTIFIER\tPROTOCOL TYPE\tDURATION MINUTES\tEFFORT DISTANCE KM\tEFFORT AREA HA\tALL SPECIES REPORTED\t\n" +
            "URN:1\tspecies\tEurasian Blackbird\tTurdus merula\t3\tDE\t\"Old\" park\tL1\t52.5\t13.4\t2021-05-01\tobs1\tS1\tTraveling\t45\t1.2\t\t1\t\n" +
            "URN:2\tspuh\tduck sp.\tAnatinae sp.\tX\tDE\tLake\tL2\t52.6\t13.5\t2021-05-02\tobs2\tS2\tArea\t\t\t2.5\t1\t\n"));

        Assert.Equal("ebird", file.Table!.Format.Key);
        Assert.Equal(
            ["Turdus merula|3|Aves|2021-05-01|S1|L1|Traveling|45 minutes|·|·", "Anatinae sp.|·|Aves|2021-05-02|S2|L2|Area|·|2.5|UNRANKED"],
            file.Terms("scientificName", "individualCount", "class", "eventDate", "eventID", "locationID", "samplingProtocol", "samplingEffort", "sampleSizeValue", "taxonRank"));
        Assert.Equal(["URN:1|52.5|13.4|DE", "URN:2|52.6|13.5|DE"], file.Terms("occurrenceID", "decimalLatitude", "decimalLongitude", "countryCode"));
        Assert.Empty(file.Rejects());
    }

    [Fact]
    public void One_s_own_eBird_data_read_too()
    {
        file.Open(file.Write(
            "MyEBirdData.csv",
            "Submission ID,Common Name,Scientific Name,Taxonomic Order,Count,State/Province,County,Location ID,Location,Latitude,Longitude,Date,Time,Protocol,Duration (Min),All Obs Reported,Distance Traveled (km),Area Covered (ha),Number of Observers\n" +
            "S9,Great Tit,Parus major,1,X,DE-BE,,L1,\"Park, north\",52.5,13.4,2022-01-02,08:00 AM,eBird - Stationary Count,20,1,,,1\n"));

        Assert.Equal("ebird-mydata", file.Table!.Format.Key);
        Assert.Equal(["Parus major|·|2022-01-02|S9|S9:Parus major|20 minutes|Park, north"], file.Terms("scientificName", "individualCount", "eventDate", "eventID", "occurrenceID", "samplingEffort", "locality"));
    }

    [Fact]
    public void What_the_city_says_of_a_column_comes_first()
    {
        var path = file.Write("o.csv", "id,observed_on,quality_grade,scientific_name,latitude,longitude,mine\n1,2020-05-01,research,Turdus grayi,9.9,-84.1,2019-01-01\n");
        file.Open(SpeciesFolder.Records(path, columns: new Dictionary<string, string> { ["eventDate"] = "mine" }));

        Assert.DoesNotContain("eventDate", file.Table!.Derived.Keys);
    }

    [Fact]
    public void GBIFs_simple_table_is_told_by_its_columns()
    {
        file.Open(file.Write("0001.csv", "gbifID\tdatasetKey\tspecies\tdecimalLatitude\tdecimalLongitude\tbasisOfRecord\tlocality\n1\td\tTurdus merula\t1\t2\tHUMAN_OBSERVATION\t\"5 km\n"));

        Assert.Equal("gbif", file.Table!.Format.Key);
        Assert.Equal(["Turdus merula|\"5 km"], file.Terms("species", "locality"));
    }
}
