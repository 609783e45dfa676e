#!/bin/sh
# GRASS: runs inside a location of its own that is thrown away:  with_grass.sh TASK MAP [SOURCES]
set -eu
if [ "${GISRC:-}" = "" ]; then
    exec grass --tmp-location "$2" --exec sh "$0" "$@"
fi
task=$1
r.external input="$2" output=map --quiet
[ "$#" -lt 3 ] || r.external input="$3" output=sources --quiet
g.region raster=map
now() { date +%s.%N; }
highest() { r.info -r "$1" | sed -n 's/^max=//p'; }
start=$(now)
case $task in
    areas)
        table=$(r.stats -an input=map separator=comma --quiet)
        end=$(now)
        answer=$(echo "$table" | awk -F, '{ sum += $2; if ($2 > top) top = $2 } END { printf "\"hectares\": %.4f, \"largest\": %.4f", sum / 1e4, top / 1e4 }') ;;
    patches)
        r.clump -d input=map output=clumps --quiet
        end=$(now)
        answer="\"patches\": $(highest clumps)" ;;
    distance)
        r.mapcalc "eight = if(map == 8, 1, null())" --quiet
        r.grow.distance input=eight distance=found --quiet
        end=$(now)
        answer="\"farthest\": $(highest found)" ;;
    cost)
        r.cost input=map start_raster=sources output=found memory=8000 --quiet
        end=$(now)
        # r.cost counts in cells of 10 m.
        answer="\"dearest\": $(highest found | awk '{ printf "%.6f", $1 * 10 }')" ;;
esac
version=$(g.version | awk '{ print $2 }')
echo "{\"version\": \"GRASS $version\", \"seconds\": $(echo "$end $start" | awk '{ printf "%.3f", $1 - $2 }'), \"answer\": {$answer}}"
