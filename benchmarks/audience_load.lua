-- Beacons of many readers. Arguments: the number of stories, the id of the first. The last line is JSON.
local count = 0
function setup(thread)
  count = count + 1
  thread:set("number", count)
end

local stories, first
function init(args)
  stories, first = tonumber(args[1]), tonumber(args[2])
  math.randomseed(os.time() + number)
end

local sorts = { "own", "direct", "search", "facebook", "social", "news", "elsewhere" }
function request()
  local body = string.format(
    '{"story":%d,"depth":%d,"from":"%s"}',
    first + math.random(stories) - 1, math.random(0, 100), sorts[math.random(#sorts)])
  return wrk.format("POST", "/reads/", {
    ["Host"] = wrk.headers["Host"],
    ["Origin"] = "http://" .. wrk.headers["Host"],
    ["Content-Type"] = "application/json",
    ["User-Agent"] = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile",
    ["X-Forwarded-For"] = string.format("198.%d.%d.%d",
      math.random(18, 19), math.random(0, 255), math.random(0, 255)),
  }, body)
end

function done(summary, latency)
  local e = summary.errors
  print(string.format(
    '{"requests": %d, "seconds": %.3f, "median_ms": %.3f, "p99_ms": %.3f, "refused": %d, "broken": %d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, e.status, e.connect + e.read + e.write + e.timeout))
end
