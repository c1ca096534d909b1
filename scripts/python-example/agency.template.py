#!/usr/bin/env python3
"""Brings the figures of a state agency into its own files, with Python's standard library alone.

It writes a comparison and the newest frozen table as CSV, and prints the changes since its last run.
Generated from the operations of @rapport/client by "npm run generate". Copy it, and change your copy.

    RAPPORT_TOKEN=... python3 agency.py --url https://api.example.org --indicator crime-rate --year 2025 --folder files
"""

import argparse
import csv
import hashlib
import json
import os
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

{{operations}}


class Refused(Exception):
    """The API refused a request, or a job failed."""


class Api:
    """Sends operations as the owner of a token or an API key."""

    def __init__(self, url, token, jurisdiction):
        self.endpoint = url.rstrip("/") + "/graphql"
        self.headers = {"Authorization": "Bearer " + token, "Accept": "application/graphql-response+json"}
        if jurisdiction:
            self.headers["X-Jurisdiction"] = jurisdiction

    def post(self, document, variables):
        """The data of an operation."""
        body = json.dumps({"query": document, "variables": variables}).encode()
        headers = {**self.headers, "Content-Type": "application/json"}
        return self._data(urllib.request.Request(self.endpoint, body, headers))[0]

    def get(self, document, variables, tag):
        """The data of a query and its ETag. The data are None if the answer still has the tag."""
        query = urllib.parse.urlencode({"query": document, "variables": json.dumps(variables)})
        headers = {**self.headers, **({"If-None-Match": tag} if tag else {})}
        return self._data(urllib.request.Request(self.endpoint + "?" + query, headers=headers))

    def _data(self, request):
        try:
            with urllib.request.urlopen(request) as response:
                return answer(response.read()), response.headers["ETag"]
        except urllib.error.HTTPError as error:
            if error.code == 304:
                return None, error.headers["ETag"]
            answer(error.read())
            raise


def answer(text):
    """The data of an answer. Raises Refused if it has errors."""
    try:
        parsed = json.loads(text)
    except ValueError:
        raise Refused(text.decode(errors="replace")) from None
    if parsed.get("errors"):
        raise Refused("; ".join(error["message"] for error in parsed["errors"]))
    return parsed["data"]


def write_comparison(api, indicator, year, folder):
    """Writes a row for each office. A hidden or missing figure is empty, and its state says why."""
    period = {"calendarYear": year}
    found = api.post(COMPARISON_COLUMNS, {"indicator": indicator, "period": period, "periods": 1})["comparison"]
    columns = found["columns"]
    names = ["slugs", "names", "states", "values", "lower", "upper", "numerators", "denominators"]
    path = folder / f"{indicator}-{year}.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["office", "name", "state", "value", "lower", "upper", "numerator", "denominator"])
        writer.writerows(zip(*(columns[name] for name in names)))
    print(f"{found['name']} ({found['unit']}): {len(columns['slugs'])} offices in {path}")


def write_frozen_table(api, folder):
    """Exports the newest frozen table as CSV with its codebook, and checks each file."""
    tables = api.post(COMPARISON_TABLES, {"first": 1})["comparisonTables"]["edges"]
    if not tables:
        print("No table is frozen yet.")
        return
    table = tables[0]["node"]
    asked = api.post(
        REQUEST_COMPARISON_TABLE_EXPORT,
        {"input": {"comparisonTableId": table["id"], "formats": ["CSV"]}},
    )["requestComparisonTableExport"]
    if "listExport" not in asked:
        raise Refused(asked.get("message", asked["__typename"]))
    export = until_done(lambda: api.post(LIST_EXPORT, {"id": asked["listExport"]["id"]})["listExport"])
    print(f"Table {table['number']}, version {table['version']}: {table['title']}")
    for file in export["files"]:
        with urllib.request.urlopen(file["download"]["url"]) as response:
            content = response.read()
        if hashlib.sha256(content).hexdigest() != file["sha256"]:
            raise Refused(f"{file['name']} is damaged.")
        path = folder / os.path.basename(file["name"])
        path.write_bytes(content)
        print(f"  {path}: {len(content)} bytes, SHA-256 as expected")


def until_done(read, seconds=300):
    """Reads a job until it has ended."""
    for _ in range(seconds * 2):
        found = read()
        job = found["job"]
        if job["status"] == "SUCCEEDED":
            return found
        if job["status"] not in ("QUEUED", "RUNNING"):
            raise Refused((job["problem"] or {}).get("message", "The job has ended: " + job["status"]))
        time.sleep(0.5)
    raise Refused(f"The job did not end within {seconds} seconds.")


def read_changes(api, folder):
    """Prints the changes since the last run. The cursor and the ETag are in a file of the folder."""
    path = folder / "feed.json"
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"cursor": None, "tag": None}
    cursor, tag, count = known["cursor"], known["tag"], 0
    while True:
        data, tag = api.get(CHANGES, {"first": 100, "after": cursor}, tag)
        if data is None:
            print("304: the feed is as it was.")
            break
        changes = data["changes"]
        for edge in changes["edges"]:
            print(f"  {edge['node']['number']}. {edge['node']['kind']}: {edge['node']['summary']}")
        count += len(changes["edges"])
        if not changes["edges"]:
            break
        # The tag belongs to the page before, and not to the next one.
        cursor, tag = changes["pageInfo"]["endCursor"], None
    path.write_text(json.dumps({"cursor": cursor, "tag": tag}), encoding="utf-8")
    print(f"{count} changes since the last run.")


def main():
    parser = argparse.ArgumentParser(description="Writes the figures that offices share with a state agency.")
    parser.add_argument("--url", required=True, help="the address of the API, without /graphql")
    parser.add_argument("--indicator", required=True, help="the code of an indicator, such as crime-rate")
    parser.add_argument("--year", required=True, type=int, help="the calendar year to compare")
    parser.add_argument("--folder", default=".", type=pathlib.Path, help="where the files are written")
    parser.add_argument("--jurisdiction", help="the slug of the agency, for members of several")
    given = parser.parse_args()
    token = os.environ.get("RAPPORT_TOKEN")
    if not token:
        parser.error("Set RAPPORT_TOKEN to a token or an API key of the agency.")
    api = Api(given.url, token, given.jurisdiction)
    given.folder.mkdir(parents=True, exist_ok=True)
    try:
        write_comparison(api, given.indicator, given.year, given.folder)
        write_frozen_table(api, given.folder)
        read_changes(api, given.folder)
    except (Refused, urllib.error.URLError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
