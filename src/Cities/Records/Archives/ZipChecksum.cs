namespace Hedgerow.Cities.Records.Archives;

/// <summary>The checksum of zip files (CRC-32, polynomial EDB88320), eight bytes at a time.</summary>
internal sealed class ZipChecksum
{
    private static readonly uint[][] Tables = Made();
    private uint state = uint.MaxValue;

    /// <summary>The checksum of everything added.</summary>
    internal uint Value => ~state;

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        var (crc, t) = (state, Tables);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc ^= BitConverter.ToUInt32(BitConverter.IsLittleEndian ? bytes : [bytes[3], bytes[2], bytes[1], bytes[0]]);
            crc = t[7][crc & 0xFF] ^ t[6][(crc >> 8) & 0xFF] ^ t[5][(crc >> 16) & 0xFF] ^ t[4][crc >> 24] ^ t[3][bytes[4]] ^ t[2][bytes[5]] ^ t[1][bytes[6]] ^ t[0][bytes[7]];
        }

        foreach (var b in bytes)
        {
            crc = t[0][(byte)crc ^ b] ^ (crc >> 8);
        }

        state = crc;
    }

    private static uint[][] Made()
    {
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }

            tables[0][i] = crc;
        }

        for (var t = 1; t < 8; t++)
        {
            for (var i = 0; i < 256; i++)
            {
                tables[t][i] = tables[0][tables[t - 1][i] & 0xFF] ^ (tables[t - 1][i] >> 8);
            }
        }

        return tables;
    }
}
