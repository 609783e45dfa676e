# Golden values of richness, diversity and turnover, from vegan.
# Run in this folder: Rscript make.R
suppressMessages(library(vegan))
options(digits = 17)
num <- function(x) sprintf("%.15g", x)
writeLines(c(R.version.string, paste("vegan", packageVersion("vegan"))), "VERSIONS.txt")

save_matrix <- function(x, name) write.table(x, paste0(name, ".tsv"), sep = "\t", quote = FALSE, row.names = FALSE, col.names = FALSE)
set.seed(11)
# Communities drawn here: log-normal means, negative binomial counts; empty species left out.
community <- function(sites, species, mean, spread, size) {
  means <- mean * exp(spread * rnorm(species))
  x <- t(replicate(sites, rnbinom(species, size = size, mu = means)))
  x[, colSums(x) > 0]
}
sets <- list(rich = community(50, 220, 1.0, 1.5, 0.5), even = community(20, 30, 3, 0.5, 1), sparse = community(20, 160, 0.05, 1.2, 0.5), seldom = community(12, 60, 0.03, 0.3, 5))
for (name in names(sets)) save_matrix(sets[[name]], name)

out <- "set\twhat\tof\tvalue"
add <- function(set, what, of, value) out <<- c(out, paste(set, what, of, num(value), sep = "\t"))
for (name in names(sets)) {
  x <- sets[[name]]
  pool <- specpool(x)
  for (what in c("Species", "chao", "chao.se", "jack1", "jack2", "boot", "boot.se")) add(name, paste0("specpool.", what), "all", pool[[what]])
  # vegan subtracts a1/n where Heltshe and Forrester (1983) subtract a1^2/n: its own value, and the published one.
  freq <- colSums(x > 0); n <- nrow(x); a1 <- sum(freq == 1)
  u <- rowSums((x > 0)[, freq == 1, drop = FALSE])
  add(name, "vegan.jack1.se", "all", pool$jack1.se)
  add(name, "published.jack1.se", "all", sqrt((n - 1) / n * (sum(u^2) - a1^2 / n)))
  total <- colSums(x)
  e <- suppressWarnings(estimateR(total))
  add(name, "estimateR.S.chao1", "total", e["S.chao1"]); add(name, "estimateR.se.chao1", "total", e["se.chao1"])
  add(name, "estimateR.S.ACE", "total", e["S.ACE"]); add(name, "estimateR.se.ACE", "total", e["se.ACE"])
  for (site in 1:min(5, nrow(x))) {
    e <- suppressWarnings(estimateR(x[site, ]))
    add(name, "estimateR.S.chao1", site, e["S.chao1"]); add(name, "estimateR.S.ACE", site, e["S.ACE"])
    add(name, "shannon", site, diversity(x[site, ], "shannon")); add(name, "invsimpson", site, diversity(x[site, ], "invsimpson"))
  }
  for (share in c(0.01, 0.1, 0.5, 0.9)) {
    m <- max(1, floor(share * sum(total)))
    add(name, "rarefy", m, suppressWarnings(rarefy(total, m)))
  }
  acc <- suppressWarnings(specaccum(x, method = "exact"))
  for (m in unique(c(1, 2, floor(n / 3), floor(n / 2), n - 1, n))) add(name, "specaccum", m, acc$richness[m])
  sor <- nestedbetasor(x); jac <- nestedbetajac(x)
  for (what in names(sor)) add(name, paste0("multi.sorensen.", what), "all", sor[[what]])
  for (what in names(jac)) add(name, paste0("multi.jaccard.", what), "all", jac[[what]])
  pair <- x[1:2, ]
  add(name, "betadiver.sorensen", "1-2", betadiver(pair, "w"))
  add(name, "betadiver.simpson", "1-2", betadiver(pair, "sim"))
  add(name, "vegdist.jaccard", "1-2", vegdist(pair, "jaccard", binary = TRUE))
}
writeLines(out, "values.tsv")
