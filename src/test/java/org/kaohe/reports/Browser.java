package org.kaohe.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser without a window, spoken to in its own protocol: no driver and no download. */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<?>[] loaded = {new CompletableFuture<>()};
    private String session;

    public Browser(Path folder) throws IOException {
        process = new ProcessBuilder(Programs.chromium().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1280,900",
                "--user-data-dir=" + folder, "about:blank").redirectErrorStream(true).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        do {
            line = said.readLine();
            if (line == null) {
                throw new AssertionError("chromium ended at once");
            }
        } while (!line.startsWith("DevTools listening on "));
        Thread drain = new Thread(() -> said.lines().forEach(rest -> { }));
        drain.setDaemon(true);
        drain.start();
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(line.substring("DevTools listening on ".length())), new Ear()).join();
        String target = call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asString();
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringWriter text = new StringWriter();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.getBuffer().setLength(0);
                heard(message);
            }
            from.request(1);
            return null;
        }
    }

    private void heard(JsonNode message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").asInt()).complete(message);
            return;
        }
        switch (message.path("method").asString()) {
            case "Page.loadEventFired" -> loaded[0].complete(null);
            case "Runtime.exceptionThrown" -> errors.add(message.get("params").toString());
            case "Log.entryAdded" -> error(message.get("params").get("entry").path("level").asString(), message);
            case "Runtime.consoleAPICalled" -> error(message.get("params").path("type").asString(), message);
            default -> { }
        }
    }

    private void error(String level, JsonNode message) {
        if (level.equals("error") || level.equals("warning")) {
            errors.add(message.get("params").toString());
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = new java.util.HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        JsonNode got = answer.orTimeout(30, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new AssertionError(method + ": " + got.get("error"));
        }
        return got.get("result");
    }

    /** Opens a file and waits until it is loaded. */
    public void open(Path page) {
        loaded[0] = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        loaded[0].orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** @return what the console was told that is no plain message */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** @return the value of an expression, as text */
    public String value(String script) {
        JsonNode got = call("Runtime.evaluate", Map.of("expression", "String(" + script + ")"));
        if (got.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + got.get("exceptionDetails"));
        }
        return got.get("result").get("value").asString();
    }

    /** Clicks with the mouse on the middle of the first element that the selector finds. */
    public void click(String selector) {
        String[] at = value("(function(e){e.scrollIntoView({block:'center'});var r=e.getBoundingClientRect();return (r.left+Math.min(r.width,20)/2)+' '+(r.top+r.height/2)})(document.querySelector("
                + JSON.writeValueAsString(selector) + "))").split(" ");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call("Input.dispatchMouseEvent", Map.of("type", type, "x", Double.valueOf(at[0]), "y", Double.valueOf(at[1]), "button", "left", "clickCount", 1));
        }
    }

    /** Types into what has the focus. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    public void key(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
        }
    }

    /** @param medium print or screen */
    public void medium(String medium) {
        call("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    public void width(int width) {
        call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    public void picture(Path file) throws IOException {
        Files.write(file, Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png")).get("data").asString()));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        process.destroyForcibly();
    }
}
