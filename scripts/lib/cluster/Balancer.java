import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * One https address in front of several services on this machine, for {@code scripts/cluster} where there is no HAProxy:
 * {@code java Balancer.java PORT PEM HOST:PORT...}. A request goes to the ready service that has the least to do. One that
 * cannot be reached is passed over; a request that was sent is repeated only if it reads.
 */
final class Balancer {
    private static final int THREADS = 64;
    private static final int BUFFER = 16 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What is between two machines and not between both ends, and what the balancer says itself. */
    private static final Set<String> OWN = Set.of(
            "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding",
            "upgrade", "expect", "content-length", "forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);

    private final List<Service> services;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private Balancer(List<Service> services) {
        this.services = services;
    }

    /** One of those behind the address. */
    private static final class Service {
        private final URI address;
        private final AtomicInteger busy = new AtomicInteger();
        private volatile boolean ready = true;

        private Service(String address) {
            this.address = URI.create("http://" + address);
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        var port = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var balancer = new Balancer(Arrays.stream(arguments).skip(2).map(Service::new).toList());
        var looking = Executors.newSingleThreadScheduledExecutor();
        looking.scheduleWithFixedDelay(balancer::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        var server = HttpsServer.create(port, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(Path.of(arguments[1]))));
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", balancer::answer);
        server.start();
    }

    private void look() {
        for (var service : services) {
            service.ready = isReady(service);
        }
    }

    private boolean isReady(Service service) {
        var asked = HttpRequest.newBuilder(service.address.resolve("/api/health/ready"))
                .timeout(CONNECT)
                .build();
        try {
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var tried = new HashSet<Service>();
            for (var next = least(tried); next.isPresent(); next = least(tried)) {
                tried.add(next.get());
                if (pass(exchange, next.get())) {
                    return;
                }
            }
            refuse(exchange, 503, "No service is ready", "Try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Service> least(Set<Service> tried) {
        return services.stream()
                .filter(service -> service.ready && !tried.contains(service))
                .min(Comparator.comparingInt(service -> service.busy.get()));
    }

    /** False where the request may go to another service. */
    private boolean pass(HttpExchange exchange, Service service) throws IOException, InterruptedException {
        service.busy.incrementAndGet();
        try {
            HttpResponse<InputStream> response;
            try {
                response = client.send(request(exchange, service), BodyHandlers.ofInputStream());
            } catch (ConnectException | HttpConnectTimeoutException e) {
                service.ready = false;
                return false;
            } catch (IOException e) {
                service.ready = false;
                if (isReading(exchange)) {
                    return false;
                }
                refuse(exchange, 502, "The service ended while it answered",
                        "Whether it was kept is not known: look, or send it again with the same Idempotency-Key.");
                return true;
            }
            hand(exchange, response);
            return true;
        } finally {
            service.busy.decrementAndGet();
        }
    }

    private static boolean isReading(HttpExchange exchange) {
        return Set.of("GET", "HEAD").contains(exchange.getRequestMethod());
    }

    private static HttpRequest request(HttpExchange exchange, Service service) {
        var asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var request = HttpRequest.newBuilder(URI.create(service.address + asked.getRawPath() + query))
                .timeout(ANSWER)
                .method(exchange.getRequestMethod(), body(exchange));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress())
                .header("X-Forwarded-Proto", "https")
                .build();
    }

    private static BodyPublisher body(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        boolean chunked = exchange.getRequestHeaders().containsKey("Transfer-Encoding");
        if (!chunked && (length == null || length.equals("0"))) {
            return BodyPublishers.noBody();
        }
        var sent = BodyPublishers.ofInputStream(exchange::getRequestBody);
        return chunked ? sent : BodyPublishers.fromPublisher(sent, Long.parseLong(length));
    }

    /** Piece by piece as it comes, so that progress is seen while it goes on. */
    private static void hand(HttpExchange exchange, HttpResponse<InputStream> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        long length = response.headers().firstValueAsLong("Content-Length").orElse(0);
        boolean empty = exchange.getRequestMethod().equals("HEAD")
                || response.statusCode() == 204
                || response.statusCode() == 304
                || response.headers().firstValue("Content-Length").filter("0"::equals).isPresent();
        exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : length);
        try (var from = response.body(); var to = exchange.getResponseBody()) {
            var piece = new byte[BUFFER];
            for (int read = from.read(piece); read >= 0 && !empty; read = from.read(piece)) {
                to.write(piece, 0, read);
                to.flush();
            }
        }
    }

    private static void refuse(HttpExchange exchange, int status, String title, String fix) throws IOException {
        byte[] said = ("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + title
                        + ".\",\"fix\":\"" + fix + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.getResponseHeaders().set("Retry-After", "2");
        exchange.sendResponseHeaders(status, said.length);
        exchange.getResponseBody().write(said);
    }

    /** @param pem a certificate and its key, which is one of an elliptic curve */
    private static SSLContext tls(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem);
        var key = KEY.matcher(text);
        if (!key.find()) {
            throw new IOException(pem + " holds no private key");
        }
        Certificate certificate;
        try (var in = Files.newInputStream(pem)) {
            certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("https", KeyFactory.getInstance("EC").generatePrivate(spec), new char[0], new Certificate[] {
            certificate
        });
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
