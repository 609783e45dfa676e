using System.Collections.Frozen;

namespace Hedgerow.Science.Species;

/// <summary>Which higher taxon belongs to which group.</summary>
internal static class HigherTaxaTable
{
    private static readonly (string Group, string Taxa)[] Rows =
    [
        ("vascular_plants",
            "Tracheophyta Magnoliophyta Angiospermae Spermatophyta Pteridophyta Polypodiophyta Lycopodiophyta Equisetophyta Psilotophyta Pinophyta Coniferophyta " +
            "Cycadophyta Ginkgophyta Gnetophyta Magnoliopsida Liliopsida Pinopsida Polypodiopsida Lycopodiopsida Cycadopsida Ginkgoopsida Gnetopsida " +
            "Equisetopsida Psilotopsida Marattiopsida Isoetopsida"),
        ("mosses",
            "Bryophyta Marchantiophyta Anthocerotophyta Bryopsida Sphagnopsida Polytrichopsida Jungermanniopsida Marchantiopsida Anthocerotopsida Andreaeopsida " +
            "Tetraphidopsida Takakiopsida Haplomitriopsida Leiosporocerotopsida"),
        ("algae",
            "Chlorophyta Charophyta Rhodophyta Glaucophyta Chlorophyceae Charophyceae Ulvophyceae Florideophyceae Trebouxiophyceae Zygnematophyceae Phaeophyceae " +
            "Bacillariophyceae Bacillariophyta Ochrophyta"),
        ("fungi",
            "Fungi Ascomycota Basidiomycota Glomeromycota Zygomycota Mucoromycota Chytridiomycota Agaricomycetes Lecanoromycetes Sordariomycetes Dothideomycetes " +
            "Leotiomycetes Eurotiomycetes Arthoniomycetes Xylobotryomycetes Orbiliomycetes Saccharomycetes Pezizomycetes Pucciniomycetes Ustilaginomycetes Tremellomycetes Dacrymycetes"),
        ("mammals", "Mammalia"),
        ("birds", "Aves"),
        ("reptiles", "Reptilia Squamata Testudines Crocodylia Crocodilia Sphenodontia Rhynchocephalia Serpentes Sauria"),
        ("amphibians", "Amphibia Anura Caudata Urodela Gymnophiona"),
        ("fishes",
            "Pisces Osteichthyes Actinopterygii Actinopteri Teleostei Chondrichthyes Elasmobranchii Holocephali Sarcopterygii Dipneusti Dipnoi Coelacanthi " +
            "Cladistii Chondrostei Holostei Agnatha Myxini Petromyzonti Cephalaspidomorphi"),
        ("butterflies", "Papilionidae Pieridae Nymphalidae Lycaenidae Riodinidae Hesperiidae Hedylidae Papilionoidea Rhopalocera Danaidae Satyridae"),
        ("bees", "Apidae Megachilidae Halictidae Andrenidae Colletidae Melittidae Stenotritidae Apoidea Anthophila Apiformes"),
        ("beetles", "Coleoptera Carabidae"),
        ("dragonflies", "Odonata"),
        ("grasshoppers", "Orthoptera"),
        ("stick_insects", "Phasmida Phasmatodea"),
        ("spiders", "Araneae Araneida"),
        ("crustaceans", "Crustacea Malacostraca Branchiopoda Maxillopoda Ostracoda Copepoda Hexanauplia Thecostraca Cephalocarida Remipedia Decapoda Isopoda Amphipoda"),
        ("arthropods",
            "Arthropoda Insecta Arachnida Collembola Diplopoda Chilopoda Symphyla Pauropoda Entognatha Diplura Protura Merostomata Pycnogonida Lepidoptera Hymenoptera " +
            "Diptera Hemiptera"),
        ("molluscs", "Mollusca Gastropoda Bivalvia Cephalopoda Polyplacophora Scaphopoda"),
    ];

    /// <summary>Orders of birds, which end like orders of fishes.</summary>
    private const string BirdOrders =
        "Accipitriformes Aegotheliformes Anseriformes Apodiformes Apterygiformes Bucerotiformes Caprimulgiformes Cariamiformes Casuariiformes Cathartiformes " +
        "Charadriiformes Ciconiiformes Coliiformes Columbiformes Coraciiformes Cuculiformes Eurypygiformes Falconiformes Galliformes Gaviiformes Gruiformes " +
        "Leptosomiformes Mesitornithiformes Musophagiformes Nyctibiiformes Opisthocomiformes Otidiformes Passeriformes Pelecaniformes Phaethontiformes " +
        "Phoenicopteriformes Piciformes Podargiformes Podicipediformes Procellariiformes Psittaciformes Pteroclidiformes Pterocliformes Rheiformes " +
        "Sphenisciformes Steatornithiformes Strigiformes Struthioniformes Suliformes Tinamiformes Trogoniformes Upupiformes";

    private static readonly FrozenDictionary<string, string> Table = Rows
        .Append((Group: "birds", Taxa: BirdOrders))
        .SelectMany(row => row.Taxa.Split(' ').Select(taxon => KeyValuePair.Create(taxon, row.Group)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The group of a higher taxon; null when it stands in none.</summary>
    public static string? GroupOf(string taxon) => Table.GetValueOrDefault(taxon);

    /// <summary>Whether a name ends like an order of bony fishes; those of birds are known by name before this is asked.</summary>
    public static bool LooksLikeFishOrder(string? order) => order?.Trim().EndsWith("iformes", StringComparison.OrdinalIgnoreCase) == true;
}
