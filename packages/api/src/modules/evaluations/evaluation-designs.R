# The figures that evaluation-designs.integration.test.ts expects. Run: Rscript evaluation-designs.R
figure <- function(p, t) 300 + 20 * p + 6 * t + (37 * p + 53 * t + 11 * p * t) %% 41
rates <- function(places, periods, effect)
  outer(places, periods, Vectorize(function(p, t) (figure(p, t) + effect(p, t)) / 10))
show <- function(name, ...) cat(name, format(c(...), digits = 10), "\n")

# PRE_POST: 8 places, 6 years, the program in all of them from the fourth year on.
x <- rates(0:7, 0:5, function(p, t) if (t >= 3) -40 else 0)
found <- t.test(rowMeans(x[, 4:6]), rowMeans(x[, 1:3]), paired = TRUE)
show("PRE_POST", found$estimate, found$conf.int, found$p.value)

# RANDOMIZED: 20 places, of which the even ones got the program, 4 years, from the third year on.
x <- rates(0:19, 0:3, function(p, t) if (p %% 2 == 0 && t >= 2) -40 else 0)
after <- rowMeans(x[, 3:4])
treated <- (0:19) %% 2 == 0
found <- t.test(after[treated], after[!treated])
show("RANDOMIZED", found$estimate[1] - found$estimate[2], found$conf.int, found$p.value)

# INTERRUPTED_TIME_SERIES: the whole office, 40 months, from month 20 on. The time since the start counts from the first month with it.
t <- 0:39
count <- figure(3, t) + ifelse(t >= 20, -60, 0)
step <- as.numeric(t >= 20)
fit <- glm(count ~ t + step + I(step * (t - 20)), family = quasipoisson, offset = log(rep(10000, 40)))
b <- coef(summary(fit))["step", ]
show("INTERRUPTED_TIME_SERIES", exp(b[1]), exp(b[1] + c(-1, 1) * qt(0.975, 36) * b[2]), b[4])
