using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Tests.Landscape.Mspa;

/// <summary>The rules of docs/landscape-rules.md, taken word by word on a small map, without any of the library's methods.</summary>
internal sealed class PatternBruteForce
{
    private readonly Grid<byte> map;
    private readonly int columns;
    private readonly int rows;
    private readonly int touching;
    private readonly double reach;
    private readonly char[] kind;
    private int[] core = [];

    private PatternBruteForce(Grid<byte> map, int touching, double reach)
    {
        (this.map, this.touching, this.reach) = (map, touching, reach);
        (columns, rows) = (map.Frame.Columns, map.Frame.Rows);
        kind = new char[columns * rows];
    }

    /// <summary>One letter a cell: C core, I islet, P perforation, E edge, L loop, B bridge, R branch, . background, ? no data.</summary>
    public static string[] Of(Grid<byte> map, int touching, double reach, bool transition)
    {
        var work = new PatternBruteForce(map, touching, reach);
        work.Run(transition);
        return [.. Enumerable.Range(0, work.rows).Select(row => new string(work.kind, row * work.columns, work.columns))];
    }

    private double Far(int one, int other) => Math.Sqrt(
        Math.Pow(((one % columns) - (other % columns)) * map.Frame.CellWidth, 2) + Math.Pow(((one / columns) - (other / columns)) * map.Frame.CellHeight, 2));

    private IEnumerable<int> Around(int cell, int neighbours)
    {
        for (var other = 0; other < kind.Length; other++)
        {
            var (x, y) = (Math.Abs((cell % columns) - (other % columns)), Math.Abs((cell / columns) - (other / columns)));
            if (other != cell && x <= 1 && y <= 1 && (neighbours == 8 || x + y == 1))
            {
                yield return other;
            }
        }
    }

    private int[] Pieces(Func<int, bool> member, int neighbours)
    {
        var label = new int[kind.Length];
        var count = 0;
        for (var cell = 0; cell < label.Length; cell++)
        {
            if (label[cell] != 0 || !member(cell))
            {
                continue;
            }

            count++;
            var open = new Stack<int>([cell]);
            label[cell] = count;
            while (open.TryPop(out var at))
            {
                foreach (var next in Around(at, neighbours).Where(next => label[next] == 0 && member(next)))
                {
                    label[next] = count;
                    open.Push(next);
                }
            }
        }

        return label;
    }

    private bool Border(int cell) => cell % columns == 0 || cell / columns == 0 || cell % columns == columns - 1 || cell / columns == rows - 1;

    private List<int> NearestCores(int cell)
    {
        var all = Enumerable.Range(0, kind.Length).Where(other => kind[other] == 'C').ToList();
        var least = all.Min(other => Far(cell, other));
        return [.. all.Where(other => Far(cell, other) < least + 1e-6).Select(other => core[other]).Distinct()];
    }

    private void Run(bool transition)
    {
        var all = Enumerable.Range(0, kind.Length).ToArray();
        foreach (var cell in all)
        {
            kind[cell] = map.Cells[cell] switch { 1 => 'R', 0 => '.', _ => '?' };
        }

        var yes = all.Where(cell => kind[cell] == 'R').ToArray();
        var no = all.Where(cell => kind[cell] == '.').ToArray();
        foreach (var cell in yes.Where(cell => no.All(other => Far(cell, other) > reach)).ToArray())
        {
            kind[cell] = 'C';
        }

        core = Pieces(cell => kind[cell] == 'C', touching);
        var pieces = Pieces(cell => map.Cells[cell] == 1, touching);
        foreach (var cell in yes)
        {
            if (!yes.Any(other => kind[other] == 'C' && pieces[other] == pieces[cell]))
            {
                kind[cell] = 'I';
            }
        }

        Rims(all);
        Connect(all, transition);
    }

    private void Rims(int[] all)
    {
        var dual = touching == 8 ? 4 : 8;
        var complement = Pieces(cell => kind[cell] != 'C', dual);
        var rim = all.Where(cell => kind[cell] == 'R' && all.Any(other => kind[other] == 'C' && Far(cell, other) <= reach)).ToArray();
        var surrounding = new Dictionary<int, int>();
        foreach (var cell in rim)
        {
            if (!surrounding.ContainsKey(complement[cell]))
            {
                surrounding[complement[cell]] = Surrounding(all, complement, complement[cell], dual);
            }
        }

        foreach (var cell in rim)
        {
            var near = NearestCores(cell);
            var around = surrounding[complement[cell]];
            kind[cell] = around > 0 && near.Count == 1 && near[0] == around ? 'P' : 'E';
        }
    }

    /// <summary>The core that touches a piece and without whose cells the piece would reach the border; 0 for none.</summary>
    private int Surrounding(int[] all, int[] complement, int piece, int dual)
    {
        var cells = all.Where(cell => complement[cell] == piece).ToArray();
        var beside = cells.SelectMany(cell => Around(cell, 4)).Where(cell => core[cell] > 0).Select(cell => core[cell]).Distinct();
        return beside.SingleOrDefault(one =>
        {
            var open = Pieces(cell => core[cell] != one, dual);
            return !all.Any(cell => Border(cell) && open[cell] != 0 && open[cell] == open[cells[0]]);
        });
    }

    private bool IsRim(int cell) => kind[cell] is 'E' or 'P';

    private void Connect(int[] all, bool transition)
    {
        var rest = all.Where(cell => kind[cell] == 'R').ToArray();
        var contacts = rest.SelectMany(cell => Around(cell, touching).Where(IsRim).SelectMany(NearestCores).Distinct().Select(one => (Cell: cell, Core: one))).ToArray();
        var place = Enumerable.Range(0, contacts.Length).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < contacts.Length; i++)
            {
                for (var j = 0; j < contacts.Length; j++)
                {
                    if (contacts[i].Core == contacts[j].Core && place[j] < place[i] && Around(contacts[i].Cell, touching).Contains(contacts[j].Cell))
                    {
                        place[i] = place[j];
                        changed = true;
                    }
                }
            }
        }

        var pieces = Pieces(cell => kind[cell] == 'R', touching);
        var found = new Dictionary<int, char>();
        foreach (var cell in rest)
        {
            if (Between(cell, contacts, place, [], cell))
            {
                var cores = contacts.Where(contact => pieces[contact.Cell] == pieces[cell]).Select(contact => contact.Core).Distinct().Count();
                found[cell] = cores > 1 ? 'B' : 'L';
            }
        }

        var joints = all.Where(cell => IsRim(cell) && (NearestCores(cell).Count > 1
            || Around(cell, touching).Any(other => IsRim(other) && !NearestCores(other).SequenceEqual(NearestCores(cell))))).ToArray();
        foreach (var (cell, letter) in found)
        {
            kind[cell] = letter;
        }

        if (transition)
        {
            var loops = found.Where(pair => pair.Value == 'L').SelectMany(pair => ThroughRim(all, pair.Key)).ToArray();
            var bridges = found.Where(pair => pair.Value == 'B').SelectMany(pair => ThroughRim(all, pair.Key))
                .Concat(joints.SelectMany(cell => ThroughRim(all, cell))).Concat(joints).ToArray();
            Array.ForEach(loops, cell => kind[cell] = 'L');
            Array.ForEach(bridges, cell => kind[cell] = 'B');
        }
    }

    /// <summary>Whether a way leads on from here to a place, while another leads from the start to another place: every way is tried.</summary>
    private bool Between(int start, (int Cell, int Core)[] contacts, int[] place, HashSet<int> way, int at)
    {
        way.Add(at);
        for (var i = 0; i < contacts.Length; i++)
        {
            if (contacts[i].Cell == at && OtherPlace(start, contacts, place, way, place[i]))
            {
                return true;
            }
        }

        foreach (var next in Around(at, touching).Where(next => kind[next] == 'R' && !way.Contains(next)))
        {
            if (Between(start, contacts, place, way, next))
            {
                return true;
            }
        }

        way.Remove(at);
        return false;
    }

    private bool OtherPlace(int start, (int Cell, int Core)[] contacts, int[] place, HashSet<int> way, int taken)
    {
        var met = new HashSet<int>([start]);
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            if (Enumerable.Range(0, contacts.Length).Any(i => contacts[i].Cell == at && place[i] != taken))
            {
                return true;
            }

            foreach (var next in Around(at, touching).Where(next => kind[next] == 'R' && !way.Contains(next) && met.Add(next)))
            {
                open.Push(next);
            }
        }

        return false;
    }

    private IEnumerable<int> ThroughRim(int[] all, int end)
    {
        double[] From(IEnumerable<int> sources)
        {
            var far = new double[kind.Length];
            Array.Fill(far, double.PositiveInfinity);
            foreach (var source in sources)
            {
                far[source] = 0;
            }

            for (var round = 0; round < kind.Length; round++)
            {
                foreach (var cell in all.Where(cell => cell == end || IsRim(cell)))
                {
                    foreach (var next in Around(cell, touching))
                    {
                        far[cell] = Math.Min(far[cell], far[next] + Far(cell, next));
                    }
                }
            }

            return far;
        }

        var toCore = From(all.Where(cell => kind[cell] == 'C'));
        var toEnd = From([end]);
        return double.IsInfinity(toCore[end]) ? [] : all.Where(cell => cell != end && IsRim(cell) && toEnd[cell] + toCore[cell] <= toCore[end] + 1e-6);
    }
}
