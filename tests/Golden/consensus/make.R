# Golden values of the statistics of consultations, from R, vegan, psych and coin.
# Run in this folder: Rscript make.R
suppressMessages({library(vegan); library(psych); library(coin)})
num <- function(x) sprintf("%.15g", x)
writeLines(c(R.version.string, paste("vegan", packageVersion("vegan")), paste("psych", packageVersion("psych")), paste("coin", packageVersion("coin"))), "VERSIONS.txt")
out <- "set\twhat\tvalue"
add <- function(set, what, value) out <<- c(out, paste(set, what, num(value), sep = "\t"))
sets <- character()
keep <- function(name, x) sets <<- c(sets, paste0("@", name), apply(as.matrix(x), 1, function(row) paste(ifelse(is.na(row), "-", num(row)), collapse = "\t")))

set.seed(1954)
# Answers, one row: quartiles of three types, mean, deviation.
for (n in c(1, 2, 3, 4, 5, 7, 10, 11, 12, 40)) for (kind in c("points", "numbers")) {
  x <- if (kind == "points") sample(1:5, n, replace = TRUE, prob = c(1, 1, 3, 6, 5)) else round(rnorm(n, 50, 10), 3)
  name <- paste0(kind, n); keep(name, matrix(x, 1))
  for (type in c(2, 6, 7)) for (p in c(0.25, 0.5, 0.75)) add(name, paste0("quantile", type, ".", p), quantile(x, p, type = type, names = FALSE))
  add(name, "mean", mean(x)); if (n > 1) add(name, "sd", sd(x))
}

# Ratings, a row a rater: Kendall's W (vegan corrects for ties), its tests, and Friedman's.
rate <- function(m, n, agree, points) t(sapply(1:m, function(r) { x <- agree * (1:n) / n * 3 + rnorm(n); if (points > 0) pmin(points, pmax(1, round(x / 3 * points))) else x }))
for (plan in list(c(2, 4, 1, 0), c(3, 5, 0, 0), c(5, 7, 1, 5), c(12, 10, 1, 5), c(20, 28, 0.5, 9), c(30, 60, 0.2, 5), c(8, 3, 1, 3), c(4, 15, 0, 0), c(200, 28, 0.3, 5))) {
  x <- rate(plan[1], plan[2], plan[3], plan[4]); name <- paste0("ranks", plan[1], "x", plan[2]); keep(name, x)
  k <- kendall.global(t(x), nperm = 99999)$Concordance_analysis
  for (what in rownames(k)) add(name, what, k[what, 1])
  f <- friedman.test(x); add(name, "friedman.chi", f$statistic); add(name, "friedman.p", f$p.value)
}

# Two raters: kappa and kappa with squared weights by psych, errors under no agreement by the published formula.
for (plan in list(c(20, 3), c(50, 5), c(200, 4), c(12, 2))) {
  k <- plan[2]; a <- sample(0:(k - 1), plan[1], replace = TRUE); b <- ifelse(runif(plan[1]) < 0.5, a, sample(0:(k - 1), plan[1], replace = TRUE))
  a[1:k] <- 0:(k - 1); b[1:k] <- 0:(k - 1)
  name <- paste0("pair", plan[1]); keep(name, rbind(a, b)); c2 <- suppressWarnings(cohen.kappa(cbind(a, b)))
  add(name, "kappa", c2$kappa); add(name, "weighted", c2$weighted.kappa)
  p <- table(factor(a, 0:(k - 1)), factor(b, 0:(k - 1))) / plan[1]; r <- rowSums(p); s <- colSums(p)
  for (kind in 0:2) {
    w <- outer(1:k, 1:k, function(i, j) switch(kind + 1, (i == j) * 1, 1 - abs(i - j) / (k - 1), 1 - (i - j)^2 / (k - 1)^2))
    pe <- sum(w * outer(r, s)); mean.w <- outer(as.vector(w %*% s), as.vector(t(w) %*% r), "+")
    add(name, paste0("error", kind), sqrt((sum(outer(r, s) * (w - mean.w)^2) - pe^2) / (plan[1] * (1 - pe)^2)))
    add(name, paste0("kappa", kind), (sum(w * p) - pe) / (1 - pe))
  }
}

# Several raters: Fleiss' kappa; every pair of ratings of a subject is looked at.
for (plan in list(c(10, 4, 3), c(30, 6, 5), c(60, 20, 3))) {
  x <- t(sapply(1:plan[1], function(i) { true <- sample(plan[3], 1); ifelse(runif(plan[2]) < 0.4, true, sample(plan[3], plan[2], replace = TRUE)) }))
  name <- paste0("many", plan[1]); keep(name, x)
  agree <- mean(apply(x, 1, function(row) { pairs <- combn(row, 2); mean(pairs[1, ] == pairs[2, ]) }))
  p <- as.vector(table(factor(x, 1:plan[3]))) / length(x); q <- 1 - p
  kappa <- (agree - sum(p^2)) / (1 - sum(p^2)); N <- plan[1]; n <- plan[2]
  add(name, "fleiss", kappa); add(name, "fleiss.z", kappa / (sqrt(2 * (sum(p * q)^2 - sum(p * q * (q - p)))) / (sum(p * q) * sqrt(N * n * (n - 1)))))
}

# Krippendorff's alpha by its coincidence matrix; a row a rater, - where missing.
for (plan in list(c(3, 10, 5), c(6, 40, 4), c(25, 12, 9))) {
  x <- t(sapply(1:plan[1], function(i) round(pmin(plan[3], pmax(1, (1:plan[2]) %% plan[3] + 1 + rnorm(plan[2]))))))
  x[sample(length(x), length(x) %/% 4)] <- NA
  name <- paste0("missing", plan[1]); keep(name, x); v <- sort(unique(as.vector(x))); o <- matrix(0, length(v), length(v))
  for (u in seq_len(ncol(x))) { y <- x[!is.na(x[, u]), u]; m <- length(y); if (m > 1) for (i in 1:m) for (j in 1:m) if (i != j) { a <- match(y[i], v); b <- match(y[j], v); o[a, b] <- o[a, b] + 1 / (m - 1) } }
  nc <- rowSums(o); n <- sum(nc)
  for (metric in c("Nominal", "Ordinal", "Interval", "Ratio")) {
    d <- outer(seq_along(v), seq_along(v), Vectorize(function(c, k) switch(metric, Nominal = (c != k) * 1, Ordinal = (sum(nc[min(c, k):max(c, k)]) - (nc[c] + nc[k]) / 2)^2 * (c != k), Interval = (v[c] - v[k])^2, Ratio = ((v[c] - v[k]) / (v[c] + v[k]))^2)))
    add(name, metric, 1 - (sum(o * d) / n) / (sum(outer(nc, nc) * d) / (n * (n - 1))))
  }
}

# Steps of the same people between two rounds: exact given the ties by coin, by the normal curve by R.
for (plan in list(c(6, 2), c(15, 1), c(40, 0.3), c(150, 0.2))) {
  before <- sample(1:9, plan[1], replace = TRUE); now <- pmin(9, pmax(1, round(before + rnorm(plan[1], plan[2], 1.5))))
  name <- paste0("steps", plan[1]); keep(name, rbind(before, now))
  w <- suppressWarnings(wilcox.test(now, before, paired = TRUE, exact = FALSE, correct = TRUE)); add(name, "V", w$statistic); add(name, "normal.p", w$p.value)
  if (plan[1] <= 40) add(name, "exact.p", pvalue(wilcoxsign_test(now ~ before, distribution = "exact", zero.method = "Wilcoxon")))
}

# Smallest number of people for a content validity ratio above chance, one-tailed 0.05.
for (n in c(5:40, 100, 1000)) { e <- qbinom(0.05, n, 0.5, lower.tail = FALSE) + 1; add(paste0("panel", n), "needed", e); add(paste0("panel", n), "chance", pbinom(e - 1, n, 0.5, lower.tail = FALSE)) }

# Pairs: weights by the eigenvector and both means.
for (n in c(3, 5, 9, 15)) {
  true <- runif(n); a <- matrix(1, n, n)
  for (i in 1:(n - 1)) for (j in (i + 1):n) { a[i, j] <- true[i] / true[j] * exp(rnorm(1, 0, 0.4)); a[j, i] <- 1 / a[i, j] }
  name <- paste0("judged", n); keep(name, a); e <- eigen(a); w <- abs(Re(e$vectors[, 1])); w <- w / sum(w)
  g <- exp(rowMeans(log(a))); g <- g / sum(g); m <- rowMeans(sweep(a, 2, colSums(a), "/"))
  add(name, "lambda", Re(e$values[1]))
  for (i in 1:n) { add(name, paste0("eigen", i), w[i]); add(name, paste0("rows", i), g[i]); add(name, paste0("columns", i), m[i]) }
}

# Entropy of columns.
for (plan in list(c(5, 4), c(31, 28))) {
  x <- matrix(round(rexp(prod(plan)), 4), plan[1]); x[1, 1] <- 0; name <- paste0("objects", plan[1]); keep(name, x)
  p <- sweep(x, 2, colSums(x), "/"); e <- -colSums(ifelse(p > 0, p * log(p), 0)) / log(plan[1]); w <- (1 - e) / sum(1 - e)
  for (j in seq_along(w)) { add(name, paste0("entropy", j), e[j]); add(name, paste0("weight", j), w[j]) }
}

# Tails of the distributions that the tests look up.
for (df in c(1, 2, 27, 59)) for (x in c(0.01, 1, 10, 60, 200)) add(paste0("chi", df), num(x), pchisq(x, df, lower.tail = FALSE))
for (df in list(c(1, 5), c(2.5, 2.5), c(27, 540.3))) for (x in c(0.01, 0.9, 3, 30)) add(paste0("f", df[1], ",", df[2]), num(x), pf(x, df[1], df[2], lower.tail = FALSE))
writeLines(out, "values.tsv"); writeLines(sets, "sets.tsv")
