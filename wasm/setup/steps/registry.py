#!/usr/bin/env python3
"""Fetches one package of the npm registry without npm: registry.py PACKAGE RANGE FOLDER. Prints its version and its file.

RANGE is a version («22.13.0»), or its beginning («22»): the newest that begins so. The registry, the proxy, the certificates
and the login are those of npm's own settings (environment and .npmrc). Python, as Debian's npm brings 340 packages.
Exit status: 0, 1 for an error that stderr names, 3 when no setting names a registry.
"""
import base64
import hashlib
import json
import os
import pathlib
import re
import ssl
import sys
import urllib.request


def settings():
    """npm's settings: the environment before the project's, the user's and the machine's .npmrc."""
    places = ["/etc/npmrc", "/usr/local/etc/npmrc", "/usr/etc/npmrc", os.environ.get("NPM_CONFIG_USERCONFIG") or "~/.npmrc"]
    found = {}
    for place in places:
        file = pathlib.Path(place).expanduser()
        for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else []:
            key, equals, value = line.partition("=")
            if equals and not key.lstrip().startswith(("#", ";")):
                value = re.sub(r"\$\{(\w+)\}", lambda name: os.environ.get(name[1], ""), value.strip().strip('"'))
                found[key.strip()] = value
    for key, value in os.environ.items():
        if key.lower().startswith("npm_config_") and value:
            found[key[11:].lower().replace("_", "-")] = value
    return found


def opener(found):
    context = ssl.create_default_context()
    for certificates in (found.get("cafile"), os.environ.get("NODE_EXTRA_CA_CERTS")):
        if certificates and os.path.exists(certificates):
            context.load_verify_locations(certificates)
    proxies = urllib.request.getproxies()
    for scheme, key in (("https", "https-proxy"), ("http", "proxy")):
        if found.get(key):
            proxies[scheme] = found[key]
    return urllib.request.build_opener(urllib.request.ProxyHandler(proxies), urllib.request.HTTPSHandler(context=context))


def get(way, registry, path, found):
    request = urllib.request.Request(registry + path, headers={"Accept": "application/vnd.npm.install-v1+json, */*"})
    for key, token in found.items():
        if key.startswith("//") and key.endswith(":_authToken") and key[:-len(":_authToken")].rstrip("/") in registry:
            request.add_header("Authorization", "Bearer " + token)
    with way.open(request, timeout=60) as answer:
        return answer.read()


def newest(versions, wanted):
    fit = [one for one in versions if re.fullmatch(r"[0-9.]+", one) and (one + ".").startswith(wanted + ".")]
    return max(fit, key=lambda one: [int(part) for part in one.split(".")], default=None)


def main():
    package, wanted, folder = sys.argv[1:]
    found = settings()
    registry = found.get("registry", "").rstrip("/")
    if not registry:
        sys.exit(3)
    way = opener(found)
    try:
        versions = json.loads(get(way, registry, "/" + package.replace("/", "%2f"), found))["versions"]
        version = newest(versions, wanted)
        if version is None:
            sys.exit(f"the npm registry has no {package} {wanted}")
        name = f"{package.rpartition('/')[2]}-{version}.tgz"
        data = get(way, registry, f"/{package}/-/{name}", found)
    except (ValueError, KeyError, TypeError):
        sys.exit("what answered for the npm registry is none: most often a proxy or a login page between it and this machine")
    except OSError as error:
        sys.exit(f"the npm registry could not be reached (no network?): {error}")
    algorithm, _, sum_wanted = versions[version]["dist"]["integrity"].partition("-")
    is_sum = base64.b64encode(hashlib.new(algorithm, data).digest()).decode()
    if is_sum != sum_wanted:
        sys.exit(f"{package} {version} is not what the npm registry says it is: its {algorithm} is {is_sum}, not {sum_wanted}")
    pathlib.Path(folder, name).write_bytes(data)
    print(version, name)


if __name__ == "__main__":
    main()
