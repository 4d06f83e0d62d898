#!/bin/sh
# Has sqlmap try every text that a question can hold, on a server that runs without a rate limit.
# Usage: sqlmap.sh http://127.0.0.1:4000/graphql DIRECTORY [FIRST-WORD-OF-A-ROW]
set -eu
url=$1
out=$2
only=${3:-}
mkdir -p "$out"

try() {
  case "$1" in "$only"*) ;; *) return 0 ;; esac
  sqlmap --url "$url" --method POST --headers "content-type: application/json" \
    --data "{\"query\":\"query(\$it: $2) { $3 }\",\"variables\":{\"it\":\"$4*\"}}" \
    --batch --flush-session --disable-coloring --dbms PostgreSQL --level 2 --risk 2 --threads 2 --output-dir "$out/$1" \
    >"$out/$1.log" 2>&1 || true
  if grep -q "is vulnerable\|identified the following injection point" "$out/$1.log"; then
    echo "$1: INJECTABLE"
  elif grep -q "do not appear to be injectable\|does not seem to be injectable" "$out/$1.log"; then
    echo "$1: not injectable"
  else
    echo "$1: not tried; see $out/$1.log"
  fi
}

try search 'String!' 'search(text: $it) { totalCount }' 'Kim'
try text 'String!' 'quotes(filter: { text: $it }) { totalCount nodes { id } }' 'Kim'
try speaker 'EntityRef!' 'quotes(filter: { speaker: [$it] }) { totalCount }' 'Kim'
try about 'EntityRef!' 'quotes(filter: { about: [$it] }) { totalCount }' 'US'
try person 'EntityRef!' 'person(ref: $it) { name }' 'Kim Jong-un'
try name 'String!' 'resolve(name: $it) { status }' 'Kim'
try people 'String!' 'people(filter: { name: $it, role: $it }) { totalCount }' 'Kim'
try language 'String!' 'articles(filter: { language: [$it] }) { totalCount }' 'en'
try date 'DateTime!' 'quotes(filter: { reportedAt: { from: $it } }) { totalCount }' '2019-04-25'
try id 'ID!' 'node(id: $it) { id }' 'x'
try url 'ID!' 'article(url: $it) { id }' 'https://news.example/'
try cursor 'String!' 'quotes(first: 1, after: $it) { totalCount }' 'x'
