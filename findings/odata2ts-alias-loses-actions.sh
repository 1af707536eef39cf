#!/usr/bin/env bash
# @odata2ts/odata2ts 0.34.0 (npm), with @odata2ts/odata-service 0.18.1 and typescript 5.9.3, Node 20.
#
# OData CSDL lets a type be named by its schema's namespace or by the schema's alias. A bound action whose binding parameter is named by the alias
# is left out of the generated service without a word; the same action with the namespace is there. Graph's own $metadata
# uses the alias throughout.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @odata2ts/odata2ts@0.34.0 @odata2ts/odata-service@0.18.1 typescript@5.9.3
echo '{ "compilerOptions": { "target": "ES2022", "module": "NodeNext", "moduleResolution": "NodeNext" } }' >tsconfig.json
cat >metadata.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="example.fleet" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="machine"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
      <Action Name="syncByAlias" IsBound="true"><Parameter Name="bindingParameter" Type="self.machine" /></Action>
      <Action Name="syncByNamespace" IsBound="true"><Parameter Name="bindingParameter" Type="example.fleet.machine" /></Action>
      <EntityContainer Name="service"><EntitySet Name="machines" EntityType="self.machine" /></EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
XML
npx --no-install odata2ts -s metadata.xml -o generated -m service --emit-mode ts >output.txt 2>&1 || { cat output.txt; exit 1; }
seen=$(grep -oh 'async sync[A-Za-z]*' generated/*.ts | sort -u | tr '\n' ' ')
expected='async syncByNamespace '
echo "actions in the generated service: $seen"
[ "$seen" = "$expected" ] || { echo "changed: it was $expected"; exit 1; }
